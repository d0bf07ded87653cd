import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	own: {
		label: 'Ihre Stimme',
		saved: 'Ihre Angaben sind abgegeben. Sie können sie ändern, bis ausgezählt wird.',
		notYet: 'Jede Angabe wird sofort abgegeben. Sie können sie ändern, bis ausgezählt wird.',
		over: 'Diese Abstimmung ist ausgezählt.',
		former: 'Ihre Stimme ist abgegeben. Dieses Gerät ist inzwischen neu beigetreten und kann sie nicht mehr ändern.',
	},
	dots: {
		left: (left: number) => `Noch ${inGerman.number(left)}`,
		of: (all: number) => `von ${inGerman.count(all, 'Punkt', 'Punkten')}`,
		perOption: (most: number) => `höchstens ${inGerman.number(most)} auf eine Sache`,
		given: (dots: number) => inGerman.count(dots, 'Punkt', 'Punkte'),
		give: (label: string) => `Punkt geben: ${label}`,
		take: (label: string) => `Punkt wegnehmen: ${label}`,
	},
	position: {
		legend: 'Wo stehen Sie? Setzen Sie Ihren Punkt auf die Linie.',
		mark: (at: number, of: number, from: string, to: string) =>
			at === 0
				? `ganz bei „${from}“`
				: at === of
					? `ganz bei „${to}“`
					: `${at} von ${of} zwischen „${from}“ und „${to}“`,
		nearer: (pole: string) => `Näher zu „${pole}“`,
	},
	ranking: {
		hint: 'Tippen Sie in Ihrer Reihenfolge an: das Wichtigste zuerst.',
		placed: 'Ihre Reihenfolge',
		open: 'Noch ohne Platz',
		give: (label: string, place: number) => `${label}: auf Platz ${place}`,
		place: (place: number) => `Platz ${place}`,
		up: (label: string) => `${label}: nach oben`,
		down: (label: string) => `${label}: nach unten`,
		first: (label: string) => `${label}: an erste Stelle`,
		remove: (label: string) => `${label}: ohne Platz`,
	},
	consensus: {
		hint: 'Sagen Sie zu jedem Vorschlag, wie Sie dazu stehen.',
		reason: 'Was bräuchten Sie? (freiwillig)',
	},
}

const en: typeof de = {
	own: {
		label: 'Your vote',
		saved: 'Your choices are handed in. You can change them until the votes are counted.',
		notYet: 'Each choice is handed in at once. You can change it until the votes are counted.',
		over: 'This vote has been counted.',
		former: 'Your vote is handed in. This device has joined again since then and cannot change it any more.',
	},
	dots: {
		left: (left) => `${inEnglish.number(left)} left`,
		of: (all) => `of ${inEnglish.count(all, 'dot', 'dots')}`,
		perOption: (most) => `at most ${inEnglish.number(most)} on one thing`,
		given: (dots) => inEnglish.count(dots, 'dot', 'dots'),
		give: (label) => `Give a dot: ${label}`,
		take: (label) => `Take a dot away: ${label}`,
	},
	position: {
		legend: 'Where do you stand? Put your dot on the line.',
		mark: (at, of, from, to) =>
			at === 0
				? `all the way to “${from}”`
				: at === of
					? `all the way to “${to}”`
					: `${at} of ${of} between “${from}” and “${to}”`,
		nearer: (pole) => `Nearer to “${pole}”`,
	},
	ranking: {
		hint: 'Tap in your order: the most important first.',
		placed: 'Your order',
		open: 'Without a place yet',
		give: (label, place) => `${label}: to place ${place}`,
		place: (place) => `Place ${place}`,
		up: (label) => `${label}: up`,
		down: (label) => `${label}: down`,
		first: (label) => `${label}: to first place`,
		remove: (label) => `${label}: no place`,
	},
	consensus: {
		hint: 'Say for each proposal how you stand to it.',
		reason: 'What would you need? (optional)',
	},
}

export const ballotTexts = { de, en } satisfies Texts<typeof de>
