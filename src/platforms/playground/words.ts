/** What the playground itself says, in Swedish as the page is. What Lika says is in the catalogue. */
export const words = {
  foreign: 'Lekplatsen svarar bara sin egen sida på den här datorn.',
  notJson: 'Lekplatsen tar bara emot JSON.',
  unreadable: 'Det gick inte att läsa det som skickades. Ladda om sidan och försök igen.',
  unknownPerson: 'Personen finns inte här. Ladda om sidan och välj någon i listan.',
  unknownConversation: 'Samtalet finns inte här. Ladda om sidan.',
  goneMessage: 'Meddelandet finns inte kvar. Ladda om sidan.',
  empty: 'Skriv något först.',
  tooLong: (a: { most: number }) => `Det blev för långt. Skriv högst ${a.most} tecken åt gången.`,
  notReceived: 'Lika kunde inte ta emot det du skrev. Det står kvar i rutan. Försök igen om en stund.',
  notPressed: 'Lika kunde inte ta emot ditt val. Försök igen om en stund.',
  moving: 'Klockan är redan på väg. Vänta tills den har stannat.',
  resetting: 'Allt håller på att rensas. Vänta en stund.',
  stopped: 'Klockan kom inte hela vägen. Det som hann skickas finns kvar. Försök igen.',
  notReset: 'Det gick inte att börja om. Det som finns är kvar. Försök igen.',
  broken: 'Något gick fel på lekplatsen. Det som är skrivet finns kvar. Försök igen.',
} as const;
