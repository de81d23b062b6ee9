import { expect, test } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';

test('takes the language that is asked for, wherever it stands', () => {
  expect(chooseLanguage(['import', 'a', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(chooseLanguage(['--lang=zh', 'import'], { LANG: 'en_GB.UTF-8' })).toBe('zh');
});

test.skipIf(process.platform === 'win32').each([
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'zh'],
  [{ LANG: 'C' }, 'zh'],
  [{}, 'zh'],
])('else the one of the system, else Chinese: %j', (env, language) => {
  expect(chooseLanguage(['import'], env)).toBe(language);
});
