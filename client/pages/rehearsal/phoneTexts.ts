import type { Texts } from '../../texts/texts.ts'

const de = {
	through: (name: string) => `Das Telefon von ${name}`,
	nobody: 'Hier ist niemand.',
	nobodyHint:
		'Ist der Probelauf zu Ende, können Sie dieses Fenster schließen. Sonst öffnen Sie das Telefon noch einmal aus der Liste der simulierten Personen.',
}
const en: typeof de = {
	through: (name) => `The phone of ${name}`,
	nobody: 'Nobody is here.',
	nobodyHint:
		'If the rehearsal is over, you can close this window. Otherwise open the phone again from the list of simulated people.',
}

export const phoneTexts = { de, en } satisfies Texts<typeof de>
