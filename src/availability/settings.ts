import { heading, list, type Reply, reply } from '../messages/reply.ts';
import type { Asking } from '../register/asking.ts';
import { nameOf } from '../register/name-of.ts';
import { listed } from './absence-view.ts';
import { coming, rosterAbsence } from './absences.ts';
import { type AvailabilityParts, words } from './availability-parts.ts';
import { rhythmOf } from './choose-rhythm.ts';
import { daysInWords, timesInWords, weekdaysInWords } from './days-in-words.ts';
import { knownOf } from './person-reader.ts';
import { hoursOf } from './working-hours.ts';

/** All that a person has chosen of Lika, each with how to change it. */
export async function settingsReply(parts: AvailabilityParts, asking: Asking): Promise<Reply> {
  const { register } = parts;
  const { known, reader } = await knownOf(parts, asking);
  const { language, today } = reader;
  const say = words[language];
  const told = coming(known?.away, today);
  const { from = today, to } = rosterAbsence(asking.person, known, today) ?? {};
  const absences = to === undefined ? told : coming([...told, { from, to }], today);
  const hands = register.coordinatedBy(asking.person).length > 0;
  const deputies = told.map((absence) => {
    const days = daysInWords(absence, reader);
    const { deputy } = absence;
    if (deputy === undefined) return say.settingNoDeputy({ days });
    return say.settingDeputy({ days, name: nameOf(register, deputy) });
  });
  const { weekdays, ...times } = hoursOf(known, register.plan);
  const zone = known?.timeZone;
  return reply(
    heading(say.settings),
    list([
      say.settingLanguage,
      absences.length > 0 ? say.settingAway({ days: listed(absences, reader) }) : say.settingNotAway,
      ...(hands ? deputies : []),
      say.settingHours({
        days: weekdaysInWords(weekdays, language),
        times: timesInWords(times, language),
        zone,
      }),
      say.settingRhythm({ rhythm: rhythmOf(known) }),
    ]),
  );
}
