import { figures } from './figures.ts';

/** Where the plan stands towards the municipality's commitments, in Swedish. Lists and figures come formatted. */
export const commitments = {
  none: (a: { administrator: string }) =>
    `Det finns inga åtaganden i planen. Hör av dig till ${a.administrator} om du saknar något.`,
  overview: (a: { count: number }) =>
    a.count === 1
      ? 'Planen hör ihop med ett åtagande. Välj det för att se mer.'
      : `Planen hör ihop med ${a.count} åtaganden. Välj ett för att se mer.`,
  overviewItem: (a: { name: string; covered: number; of: number; doing: number; actions: number }) =>
    `${a.name}: planen har något för ${a.covered} av ${a.of} punkter. ${
      a.actions === 0
        ? 'Ingen åtgärd är kopplad dit.'
        : `${a.doing} av ${a.actions} åtgärder pågår eller är klara.`
    }`,
  askAbout: (a: { name: string }) => `Hur ligger vi till mot ${a.name}?`,

  covered: (a: { covered: number; of: number }) =>
    a.covered === 0
      ? 'Planen har inte kopplat någon åtgärd eller något område till åtagandet än.'
      : `Planen har åtgärder eller områden för ${a.covered} av ${a.of} punkter.`,
  doing: 'Det gör vi',
  doingNothing: 'Ingen åtgärd här pågår eller är klar än.',
  develop: 'Det kan vi utveckla',
  developNothing: 'Inget sticker ut just nu.',
  /** `name`: the area's. `mean`: missing where only the order was published. */
  amongHighest: (a: { name: string; mean: string | undefined }) =>
    a.mean === undefined
      ? `${a.name}: ett av de högsta områdena`
      : `${a.name}: ett av de högsta områdena (${a.mean})`,
  amongLowest: (a: { name: string; mean: string | undefined }) =>
    a.mean === undefined
      ? `${a.name}: ett av de lägsta områdena`
      : `${a.name}: ett av de lägsta områdena (${a.mean})`,
  action: (a: { number: number; name: string; state: string }) => `Åtgärd ${a.number}, ${a.name}: ${a.state}`,
  emptyPoint: (a: { number: number; point: string }) => `Punkt ${a.number}, ${a.point}: inget i planen än`,

  pointByPoint: 'Punkt för punkt',
  /** "Åtgärd 12 (pågår) och 13 (klar)" */
  pointActions: (a: { actions: string; count: number }) => `Åtgärd ${a.actions}`,
  pointAction: (a: { number: number; state: string }) => `${a.number} (${a.state})`,
  area: (a: { name: string; mean: string }) => `${a.name} (${a.mean})`,
  areaHighest: (a: { name: string }) => `${a.name} (bland de högsta)`,
  areaLowest: (a: { name: string }) => `${a.name} (bland de lägsta)`,
  areaWithheld: (a: { name: string }) => `${a.name} (utan siffra)`,
  nothingForPoint: 'Inget i planen än',

  aboutFigures: (a: { round: string; min: number; max: number }) =>
    `Siffrorna är medelvärden från ${a.round}, på en skala från ${a.min} till ${a.max}. ${figures.theyNotEffects}`,
  aboutOrder: (a: { round: string }) =>
    `Vilka områden som är högst och lägst kommer från ${a.round}. ${figures.itNotEffects}`,
  withheld: (a: { minGroup: number }) => `Där det står ”utan siffra” har ${figures.whyMissing(a)}.`,
  nothingPublished: 'Inget resultat av självskattningen är publicerat än, så områdena står utan siffror.',
  source: (a: { source: string }) =>
    `Källa: ${a.source}. Vad i planen som hör till varje punkt är en bedömning.`,
};

export type CommitmentsWording = typeof commitments;
