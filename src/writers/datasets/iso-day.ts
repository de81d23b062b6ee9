const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DAY = 86_400_000;

/** The day of an ISO date, counted from 1 January 1970; undefined for anything that is no day of the calendar. */
export function isoDay(text: string): number | undefined {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(text) ? undefined : time.getTime() / DAY;
}
