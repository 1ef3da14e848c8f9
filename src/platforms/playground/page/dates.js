/** Swedish words for instants, on the clocks of the plan's time zone. */
export function createDates(timeZone) {
  const format = (options) => {
    const formatter = new Intl.DateTimeFormat('sv-SE', { ...options, timeZone });
    return (instant) => formatter.format(new Date(instant));
  };
  const time = format({ hour: '2-digit', minute: '2-digit' });
  return {
    /** "fredag 13 november 2026" */
    fullDay: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** "fredag 13 november" */
    day: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** "kl. 14.00", on one line */
    time: (instant) => `kl.\u00a0${time(instant).replace(':', '.')}`,
  };
}
