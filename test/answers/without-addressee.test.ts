import { describe, expect, it } from 'vitest';
import { withoutAddressee } from '../../src/answers/without-addressee.ts';

const people = [{ name: 'Petra Lind' }, { name: 'Karin Ek' }];

describe('who a question is put to is no part of it', () => {
  it.each([
    ['Petra Lind, när är nästa lärträff?', 'när är nästa lärträff?'],
    ['Petra, när är nästa lärträff?', 'när är nästa lärträff?'],
    ['petra, när är nästa lärträff?', 'när är nästa lärträff?'],
    ['Hej Petra! Vad är antirasism?', 'Vad är antirasism?'],
    ['Hej Karin Ek, finns det någon mall?', 'finns det någon mall?'],
    ['När är nästa lärträff, Petra?', 'När är nästa lärträff?'],
    ['vet Karin Ek var man kan parkera?', 'var man kan parkera?'],
    ['vet karin ek var man kan parkera?', 'var man kan parkera?'],
    ['Vet Ahmed Ali vem som samordnar åtgärd 3?', 'vem som samordnar åtgärd 3?'],
    ['kan Ahmed Ali svara på vad normkritik är?', 'vad normkritik är?'],
    ['does Karin Ek know when the next meeting is?', 'when the next meeting is?'],
  ])('%s', (line, question) => {
    expect(withoutAddressee(line, people)).toBe(question);
  });

  it.each([
    'Vem är Petra Lind?',
    'Kan Petra Lind ta över åtgärd 7?',
    'Samordnar Karin Ek åtgärd 3?',
    'Vad gör Petra Lind?',
    'Åtgärd 3, vem ansvarar för den?',
    'Antirasism, hur går det?',
    'Malmö, hur gör de?',
    'Vilka är med, Kultur och Fritid?',
    'Hur går det i Helsingborg, Malmö och Lund?',
    'vet chefen vad som gäller?',
    'Hej, när är nästa lärträff?',
    'Hej Lika, när är nästa lärträff?',
  ])('what is asked about stays: %s', (line) => {
    expect(withoutAddressee(line, people)).toBe(line);
  });
});
