import type { CheckedRecord, FieldValue } from '../../model/record.ts';
import { NameIndex } from './name-index.ts';
import { isDistinct, namesIn } from './names.ts';
import { hasPhone, localPart, phoneKey, phonesIn, replacePhones } from './phones.ts';
import { StandIns } from './stand-ins.ts';

const NAME_LABEL = /姓名|负责人|经办人|联系人|填表人|填报人|审核人|评价人|评审|专家|签字/u;
const PHONE_LABEL = /电话|手机|联系方式|传真/u;

/** Values that tell of people, by what they hold. */
interface PersonalValues {
  readonly names: readonly FieldValue[];
  readonly phones: readonly FieldValue[];
}

const present = (values: readonly (FieldValue | undefined)[]): FieldValue[] =>
  values.filter((value) => value !== undefined);

export const isNameLabel = (label: string): boolean => NAME_LABEL.test(label);
export const isPhoneLabel = (label: string): boolean => PHONE_LABEL.test(label);

/** The values of a form that name people or their numbers. */
export function personalValues({ fields, evaluators, others }: CheckedRecord): PersonalValues {
  const under = (fits: (label: string) => boolean) =>
    others.filter(({ label }) => fits(label)).map(({ value }) => value);
  return {
    names: present([
      fields.responsible_person,
      fields.handler,
      ...evaluators.map(({ name }) => name),
      ...under(isNameLabel),
    ]),
    phones: present([fields.contact_phone, ...evaluators.map(({ phone }) => phone), ...under(isPhoneLabel)]),
  };
}

/** Everything that was ever read in the place of a value. */
export const spellings = ({ value, raw, readings = [], corrections = [] }: FieldValue): string[] => [
  value,
  raw,
  ...readings.map(({ text }) => text),
  ...corrections.map(({ before }) => before),
];

/** The people and numbers of an import, with what stands for each of them. */
export class People {
  readonly #names = new NameIndex();
  readonly #persons = new StandIns('人员');
  readonly #numbers = new StandIns('号码');

  /** Takes in the people that a form names. */
  meet(record: CheckedRecord): void {
    const { names, phones } = personalValues(record);
    for (const value of names) this.#meetNames(value);
    for (const value of phones) for (const spelling of spellings(value)) this.#meetPhones(spelling);
  }

  #meetNames(value: FieldValue): void {
    const names = namesIn(value.value);
    for (const name of names) this.#know(name);
    // Another reading of a single name is the same person, whatever it looks like.
    const [only, ...others] = names;
    if (only === undefined || others.length > 0) return;
    for (const spelling of spellings(value).flatMap(namesIn)) {
      this.#persons.alias(spelling, only);
      this.#know(spelling);
    }
  }

  #know(name: string): void {
    const standIn = this.#persons.of(name);
    if (isDistinct(name)) this.#names.add(name, standIn);
  }

  #meetPhones(text: string): void {
    const found = phonesIn(text);
    for (const key of found) this.#numberOf(key);
    if (found.length === 0 && hasPhone(text)) this.#numberOf(phoneKey(text));
  }

  #numberOf(key: string): string {
    const standIn = this.#numbers.of(key);
    this.#numbers.alias(localPart(key), key);
    return standIn;
  }

  person(name: string): string {
    return this.#persons.of(name);
  }

  /** What stands for a field that holds names: nothing of it is kept but that it is blank or a sign. */
  names(text: string): string {
    if (!/\p{L}/u.test(text)) return this.text(text);
    const names = namesIn(text);
    if (names.length === 0) return /^(?:无|略|暂无|没有|空)$/u.test(text.trim()) ? text : this.#persons.of(text.trim());
    return names.map((name) => this.#persons.of(name)).join('、');
  }

  /** What stands for a field that holds telephone numbers. */
  phone(text: string): string {
    const masked = this.text(text);
    return hasPhone(masked.replace(/(?:人员|号码)\d+/gu, '')) ? this.#numberOf(phoneKey(text)) : masked;
  }

  /** Any text, with known names and all telephone numbers replaced. */
  text(text: string): string {
    return replacePhones(
      this.#names.replace(text),
      (key) => this.#numbers.has(key),
      (key) => this.#numberOf(key),
    );
  }

  /** Text that holds figures, in which long numbers are amounts. */
  figures(text: string): string {
    return this.#names.replace(text);
  }
}
