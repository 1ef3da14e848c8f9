/** What stands where something was left out. */
const MASKS = { identity: '[personnummer]', email: '[e-post]', phone: '[telefonnummer]' } as const;

const EMAIL =
  /(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}._%+'’-]+\s?(?:@|[([]\s?(?:at|snabel-a)\s?[)\]])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;

/** Year, month and day, where a coordination number adds 60 to the day; then four signs, of which the first may be a letter. */
const IDENTITY =
  /(?<!\d)(?:(?:18|19|20)[ -]?)?\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\s?[-+–]?\s?[\dA-Z]\d{3}(?!\d)/giu;
/** Ten or twelve digits, however they are set apart. */
const SPREAD = /(?<!\d)\d(?:[ \u00a0.–-]{0,3}\d){9}(?:(?:[ \u00a0.–-]{0,3}\d){2})?(?!\d)/gu;
/** A date, and then a number that need not belong to it: "2020-12-31 1500". */
const DATE_THEN_NUMBER = /^\d{4}-\d{2}-\d{2}\s\d{4}$/u;

const PHONE =
  /(?<![\d/-])(?:\(?(?:\+|00)\d{1,3}\)?[ \u00a0-]{0,2}(?:\(0\))?|\(?0(?=[ \u00a0-]?\d))(?:[ \u00a0()/–-]{0,3}\d){6,11}(?!\d)/gu;
/** The same with the country's number and no plus. */
const BARE_PHONE = /(?<!\d)467\d[ -]?(?:\d[ -]?){6}\d(?!\d)/gu;
/** "01-02-2020" and "01/02 2020" are days. */
const DAY_FIRST = /^0\d[-/ ](?:0\d|1[0-2])[-/ ](?:19|20)\d{2}$/u;

/**
 * The text without Swedish personal identity numbers, coordination numbers, e-mail addresses and telephone numbers.
 * Years, dates, periods (2017–2020) and amounts stay.
 */
export function masked(text: string): string {
  return text
    .replace(EMAIL, MASKS.email)
    .replace(IDENTITY, (number) => (isAmbiguous(number) ? number : MASKS.identity))
    .replace(SPREAD, (number) => (isIdentityNumber(number) ? MASKS.identity : number))
    .replace(PHONE, (number) => (DAY_FIRST.test(number) ? number : MASKS.phone))
    .replace(BARE_PHONE, MASKS.phone);
}

/** The same in every text that a value holds, however deep. */
export function maskedDeep(value: unknown): unknown {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) return value.map(maskedDeep);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, maskedDeep(inside)]));
  }
  return value;
}

/** Four digits after a whole date may be an amount, or a time; the control digit then tells. */
function isAmbiguous(number: string): boolean {
  return DATE_THEN_NUMBER.test(number) && !isIdentityNumber(number);
}

/** A day that there is, and a control digit that is right. */
function isIdentityNumber(written: string): boolean {
  const digits = written.replace(/\D/gu, '');
  const ten = digits.slice(-10);
  const [month, day] = [Number(ten.slice(2, 4)), Number(ten.slice(4, 6))];
  const isDay = (day >= 1 && day <= 31) || (day >= 61 && day <= 91);
  const isCentury = digits.length === 10 || /^(?:18|19|20)/u.test(digits);
  return isCentury && month >= 1 && month <= 12 && isDay && isControlled(ten);
}

/** The Luhn sum of ten digits ends in zero. */
function isControlled(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
