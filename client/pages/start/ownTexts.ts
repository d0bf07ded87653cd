import { type Figures, inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Ihre Werkstätten auf diesem Gerät',
	empty: 'Liste leeren …',
	roles: { moderator: 'Moderation', participant: 'Mitmachen', reader: 'Lesen' },
	visited: (time: number, now: number) => `zuletzt ${dayOf(time, now, inGerman, 'heute', 'gestern', 'am ')} Uhr`,
	boards: (n: number) => inGerman.count(n, 'Board', 'Boards'),
	event: { running: 'lief noch, als Sie gingen', over: 'beendet' },
	ended: {
		linkRevoked: 'Link gilt nicht mehr',
		linkExpired: 'Link ist abgelaufen',
		linkUnknown: 'Link gilt nicht mehr',
		workshopDeleted: 'Werkstatt ist gelöscht',
	},
	unsaved: (n: number) => `${inGerman.count(n, 'Änderung', 'Änderungen')} noch nur hier`,
	remove: (title: string) => `„${title}“ aus der Liste nehmen`,
	onlyHere: 'Diese Liste steht nur in diesem Browser. Wer ihn mitbenutzt, kann Ihre Werkstätten öffnen.',
	forget: {
		title: (n: number): string =>
			n > 1 ? 'Alle Werkstätten aus der Liste nehmen?' : 'Werkstatt aus der Liste nehmen?',
		body: 'Dieses Gerät vergisst den Zugang und seine Kopie. Was hier noch nicht gespeichert ist, geht verloren. Die Werkstatt selbst bleibt, wie sie ist; zurück kommen Sie mit einem Link oder Code.',
		moderator: 'Moderieren können Sie danach nur noch mit dem Link der Moderation. Der Code führt nur zum Mitmachen.',
		keep: 'Behalten',
		confirm: 'Aus der Liste nehmen',
	},
}

const en: typeof de = {
	title: 'Your workshops on this device',
	empty: 'Clear the list …',
	roles: { moderator: 'Moderation', participant: 'Taking part', reader: 'Reading' },
	visited: (time, now) => `last ${dayOf(time, now, inEnglish, 'today', 'yesterday', 'on ')}`,
	boards: (n) => inEnglish.count(n, 'board', 'boards'),
	event: { running: 'was running when you left', over: 'finished' },
	ended: {
		linkRevoked: 'Link no longer valid',
		linkExpired: 'Link has expired',
		linkUnknown: 'Link no longer valid',
		workshopDeleted: 'Workshop is deleted',
	},
	unsaved: (n) => `${inEnglish.count(n, 'change', 'changes')} still only here`,
	remove: (title) => `Take “${title}” off the list`,
	onlyHere: 'This list is kept in this browser only. Whoever else uses it can open your workshops.',
	forget: {
		title: (n) => (n > 1 ? 'Take all workshops off the list?' : 'Take the workshop off the list?'),
		body: 'This device forgets the way in and its copy. What is not saved yet is lost. The workshop itself stays as it is; you come back by a link or code.',
		moderator: 'After that you can moderate only by the link of the moderation. The code is for taking part only.',
		keep: 'Keep it',
		confirm: 'Take it off the list',
	},
}

export const ownTexts = { de, en } satisfies Texts<typeof de>

/** "heute, 14:05", "gestern, 14:05", "am 9. März 2026, 14:05": days begin at midnight where the person is. */
function dayOf(time: number, now: number, figures: Figures, today: string, yesterday: string, on: string): string {
	const midnight = new Date(now).setHours(0, 0, 0, 0)
	const before = new Date(midnight - 1).setHours(0, 0, 0, 0)
	if (time >= midnight) return `${today}, ${figures.timeOfDay(time)}`
	return time >= before ? `${yesterday}, ${figures.timeOfDay(time)}` : on + figures.moment(time)
}
