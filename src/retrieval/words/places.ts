/**
 * Swedish municipalities that people ask about in small letters too ("hur gör malmö?"), the larger ones and
 * those whose name is no ordinary word.
 */
const PLACES: ReadonlySet<string> = new Set(
  `
  stockholm göteborg malmö uppsala linköping örebro västerås helsingborg norrköping jönköping umeå lund borås huddinge nacka
  eskilstuna halmstad gävle södertälje sundsvall haninge växjö karlstad botkyrka kristianstad kungsbacka järfälla luleå skellefteå
  sollentuna solna täby mölndal kalmar karlskrona trollhättan norrtälje östersund varberg uddevalla skövde nyköping falun borlänge
  hässleholm landskrona falkenberg lidingö motala sandviken lidköping karlskoga degerfors kumla hällefors nora lindesberg
  askersund trelleborg ängelholm kävlinge lomma ystad ronneby karlshamn oskarshamn västervik vetlanda nässjö alingsås lerum
  partille kungälv strömstad enköping katrineholm strängnäs köping hudiksvall härnösand örnsköldsvik kiruna gällivare piteå kalix
  gotland visby rinkeby tensta södermalm östermalm kungsholmen bromma rosengård angered hisingen
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** The place that a word names, in the genitive too, with its capital; undefined when it is no known place. */
export function placeOf(word: string): string | undefined {
  const small = word.toLowerCase();
  const place = [small, small.replace(/s$/, '')].find((form) => PLACES.has(form));
  return place && place.charAt(0).toUpperCase() + place.slice(1);
}
