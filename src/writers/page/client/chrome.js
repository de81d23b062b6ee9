const root = document.documentElement;
const THEMES = ['auto', 'light', 'dark'];

/** The language that the page shows. */
export function shownLanguage() {
  return root.dataset.language === 'en' ? 'en' : 'zh';
}

/** @param {string} language */
function showLanguage(language) {
  const isEnglish = language === 'en';
  root.dataset.language = isEnglish ? 'en' : 'zh';
  root.lang = isEnglish ? 'en' : 'zh-CN';
  document.title = (isEnglish ? root.dataset.titleEn : root.dataset.titleZh) ?? document.title;
  for (const button of document.querySelectorAll('[data-set-language]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-set-language') === root.dataset.language));
  }
  document.dispatchEvent(new CustomEvent('languageshown'));
}

function nextTheme() {
  const at = THEMES.indexOf(root.dataset.theme ?? 'auto');
  root.dataset.theme = THEMES[(at + 1) % THEMES.length];
}

/** Makes the switches for language and theme work. */
export function startChrome() {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const language = target?.closest('[data-set-language]')?.getAttribute('data-set-language');
    if (language) showLanguage(language);
    if (target?.closest('[data-theme-switch]')) nextTheme();
  });
}
