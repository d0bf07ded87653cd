import type { Texts } from '../texts/texts.ts'

const de = {
	label: 'Ihre Stimme',
	saved: 'Ihre Angaben sind abgegeben. Sie können sie ändern, bis ausgezählt wird.',
	notYet: 'Jede Angabe wird sofort abgegeben. Sie können sie ändern, bis ausgezählt wird.',
	over: 'Diese Abstimmung ist ausgezählt.',
	former: 'Ihre Stimme ist abgegeben. Dieses Gerät ist inzwischen neu beigetreten und kann sie nicht mehr ändern.',
}

const en: typeof de = {
	label: 'Your vote',
	saved: 'Your choices are handed in. You can change them until the votes are counted.',
	notYet: 'Each choice is handed in at once. You can change it until the votes are counted.',
	over: 'This vote has been counted.',
	former: 'Your vote is handed in. This device has joined again since then and cannot change it any more.',
}

export const ownBallotTexts = { de, en } satisfies Texts<typeof de>
