import type { Texts } from '../../texts/texts.ts'

/** A person who sits in a group, as others are told of them. */
type Names = readonly string[]

const deNames = (names: Names) =>
	names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`
const enNames = (names: Names) =>
	names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const de = {
	label: 'Ihre Kleingruppe',
	group: (number: number, name: string) => name || `Gruppe ${number}`,
	with: (names: Names) => `mit ${deNames(names)}`,
	alone: 'Noch ist niemand sonst in dieser Gruppe.',
	toBoard: 'Zum Board der Gruppe',
	toPlenary: 'Zurück ins Plenum',
	call: (face: string) => `Zurück ins Plenum in ${face}`,
	calledNow: 'Bitte kommen Sie jetzt zurück ins Plenum.',
	presents: (title: string) => `${title} stellt vor`,
	presentsHint: 'Sie lesen mit. Schreiben kann nur die Gruppe, die vorstellt.',
	youPresent: 'Ihre Gruppe stellt jetzt vor.',
	isPresented: 'vorgestellt',
	now: 'jetzt',
	next: 'als Nächstes',
	later: 'danach',
	help: {
		ask: 'Hilfe rufen',
		title: 'Die Moderation zu Ihrer Gruppe rufen',
		words: 'Worum geht es?',
		optional: 'freiwillig, liest nur die Moderation',
		send: 'Rufen',
		cancel: 'Abbrechen',
		asked: 'Die Moderation weiß, dass Ihre Gruppe Hilfe braucht.',
		coming: 'Die Moderation kommt zu Ihnen.',
		over: 'Erledigt',
	},
	choose: {
		title: 'Wählen Sie Ihre Gruppe',
		none: 'Die anderen arbeiten in Kleingruppen. Die Moderation gibt Ihnen gleich einen Platz.',
		places: (left: number) => (left === 1 ? '1 Platz frei' : `${left} Plätze frei`),
		full: 'voll',
		take: (title: string) => `In ${title} gehen`,
		change: 'Andere Gruppe wählen',
	},
	people: (n: number) => (n === 1 ? '1 Person' : `${n} Personen`),
	wall: {
		works: (n: number) => (n === 1 ? '1 Gruppe arbeitet' : `${n} Gruppen arbeiten`),
		ofAll: (n: number, of: number) => `${n} von ${of}`,
		backAt: (time: string) => `zurück um ${time} Uhr`,
		until: (time: string) => `bis ${time} Uhr, dann geht es in denselben Gruppen weiter`,
		more: (n: number) => (n === 1 ? 'und 1 weitere Person' : `und ${n} weitere`),
	},
}

const en: typeof de = {
	label: 'Your small group',
	group: (number, name) => name || `Group ${number}`,
	with: (names) => `with ${enNames(names)}`,
	alone: 'Nobody else is in this group yet.',
	toBoard: 'To the group’s board',
	toPlenary: 'Back to the plenary',
	call: (face) => `Back to the plenary in ${face}`,
	calledNow: 'Please come back to the plenary now.',
	presents: (title) => `${title} presents`,
	presentsHint: 'You read along. Only the group that presents can write.',
	youPresent: 'Your group presents now.',
	isPresented: 'presented',
	now: 'now',
	next: 'next',
	later: 'after that',
	help: {
		ask: 'Call for help',
		title: 'Call the moderation to your group',
		words: 'What is it about?',
		optional: 'optional, read by the moderation only',
		send: 'Call',
		cancel: 'Cancel',
		asked: 'The moderation knows that your group needs help.',
		coming: 'The moderation is coming to you.',
		over: 'Done',
	},
	choose: {
		title: 'Choose your group',
		none: 'The others work in small groups. The moderation will give you a place in a moment.',
		places: (left) => (left === 1 ? '1 place left' : `${left} places left`),
		full: 'full',
		take: (title) => `Join ${title}`,
		change: 'Choose another group',
	},
	people: (n) => (n === 1 ? '1 person' : `${n} people`),
	wall: {
		works: (n) => (n === 1 ? '1 group is working' : `${n} groups are working`),
		ofAll: (n, of) => `${n} of ${of}`,
		backAt: (time) => `back at ${time}`,
		until: (time) => `until ${time}, then on in the same groups`,
		more: (n) => (n === 1 ? 'and 1 more person' : `and ${n} more`),
	},
}

export const memberTexts = { de, en } satisfies Texts<typeof de>
