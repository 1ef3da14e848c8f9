import { passagesOf } from '../../src/documents/passages.ts';
import { createSearchIndex, type SearchIndex } from '../../src/retrieval/search-index.ts';

/** Documents of the example plan, for tests. */
export const EXAMPLE_DOCUMENTS: Record<string, string> = {
  'planen.md': `# Planen i korthet

## Vad planen är

Planen är Exempelbys plan mot diskriminering och för mänskliga rättigheter. Fullmäktige antog den den 10 juni 2024.

## Åtgärd 2: Kommunikation

Texter och bilder ska fungera för alla. Kulturförvaltningen samordnar. Klar senast den 1 juni 2027.

## Diskrimineringsgrunder

Diskrimineringslagen har sju grunder. Med lagens ord är de:

- kön
- könsöverskridande identitet eller uttryck
- etnisk tillhörighet
- religion eller annan trosuppfattning
- funktionsnedsättning
- sexuell läggning
- ålder

## Kontakt

Skriv till Hannes på hannes@exempelby.se eller ring 0418-47 35 22.`,
  'sjalvskattning.md': `# Så går självskattningen till

## Vad den är

En självskattning är en bedömning som förvaltningen gör av sitt eget arbete. Den visar inte vilka effekter arbetet har.

## Vad visar matrisen?

Hur ni själva tycker att ni arbetar.

## Intervjuer

Totalt intervjuades 24 personer från 16 föreningar under våren.`,
};

export function exampleIndex(documents: Record<string, string> = EXAMPLE_DOCUMENTS): SearchIndex {
  return createSearchIndex(Object.entries(documents).flatMap(([path, text]) => passagesOf({ path, text })));
}
