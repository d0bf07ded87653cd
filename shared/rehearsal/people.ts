import { type Random, seededRandom } from '../lib/random.ts'
import { shortDigest } from '../lib/shortDigest.ts'
import { limits } from '../protocol/limits.ts'

/** Somebody the program invents for a rehearsal: who they say they are, and what they are like. */
export interface SimulatedPerson {
	/** their place among the simulated people, from 0 */
	readonly number: number
	/** with the sign that they are simulated, in words: wherever the name stands, the sign does */
	readonly name: string
	readonly organisation: string
	/** of all their chance */
	readonly seed: number
	/** how long after the others they come, milliseconds */
	readonly comes: number
	/** how long they take, measured by others: 1 is as long as most */
	readonly pace: number
}

export type RehearsalLocale = 'de' | 'en'

/** So many may be asked for. */
export const crowdSizes = [6, 12, 30] as const
export const mostSimulated = 60

const signs = { de: '(simuliert)', en: '(simulated)' } as const

/** Whether a name belongs to a simulated person, in whatever language they were invented. */
export const isSimulated = (name: string): boolean => Object.values(signs).some((sign) => name.endsWith(sign))

/** The people of a rehearsal: the same seed gives the same ones. They come from these organisations in turn, or from none. */
export function simulatedPeople({
	count,
	organisations,
	locale,
	seed,
}: {
	readonly count: number
	readonly organisations: readonly string[]
	readonly locale: RehearsalLocale
	readonly seed: number
}): SimulatedPerson[] {
	const random = seededRandom(seed)
	const [first, last, from] = [
		shuffled(firstNames, random),
		shuffled(lastNames, random),
		shuffled(organisations, random),
	]
	return Array.from({ length: Math.min(count, mostSimulated) }, (_, number): SimulatedPerson => {
		const own = seededRandom(seedOf(seed, number))
		const isLate = number > 0 && own() < latecomers
		return {
			number,
			// Both lists are as long as there may be people, and the second begins elsewhere: nobody is called like another.
			name: `${first[number % first.length]} ${last[(number * 7 + 3) % last.length]} ${signs[locale]}`.slice(
				0,
				limits.personName,
			),
			organisation: (from[number % Math.max(1, from.length)] ?? '').slice(0, limits.organisation),
			seed: seedOf(seed, number),
			comes: isLate ? 60_000 + Math.floor(own() * 120_000) : Math.floor(own() * 8_000),
			pace: 0.6 + own() * own() * 1.6,
		}
	})
}

/** This part of the people comes when the others are at work already. */
const latecomers = 0.1

/** One seed made of several things: the same for the same things. */
export const seedOf = (...parts: readonly (string | number)[]): number =>
	Number.parseInt(shortDigest(parts.join('/')).slice(0, 6), 36)

/** In an order that chance has made. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
	return items
		.map((item) => ({ item, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item)
}

// biome-ignore format: a list of names
const firstNames = [
	'Miriam', 'Jürgen', 'Ayşe', 'Katrin', 'Tobias', 'Elif', 'Henrike', 'Mehmet', 'Susanne', 'Andrzej', 'Lena', 'Volker',
	'Fatma', 'Claudia', 'Stefan', 'Nadja', 'Rolf', 'Beate', 'Samir', 'Ingrid', 'Daniel', 'Hatice', 'Monika', 'Florian',
	'Olena', 'Petra', 'Karim', 'Sabine', 'Markus', 'Leyla', 'Gisela', 'Benno', 'Marta', 'Uwe', 'Silke', 'Thilo',
	'Dorothea', 'Emre', 'Anja', 'Ludwig', 'Selma', 'Birgit', 'Nils', 'Ramona', 'Ewa', 'Holger', 'Imke', 'Yusuf',
	'Renate', 'Falk', 'Tanja', 'Georg', 'Lucia', 'Hanno', 'Britta', 'Darius', 'Ulrike', 'Konrad', 'Maren', 'Igor',
]
// biome-ignore format: a list of names
const lastNames = [
	'Vogtländer', 'Aydemir', 'Brinkhoff', 'Sommerau', 'Kowalek', 'Petersenn', 'Yıldırak', 'Hartleben', 'Okonda', 'Lindenau',
	'Schürholt', 'Demirkol', 'Winterfeld', 'Nowakow', 'Rautenberg', 'Albersen', 'Haddadi', 'Kirchhain', 'Morgenroth', 'Tietzel',
	'Bachleitner', 'Çelebiz', 'Friedemann', 'Grothaus', 'Imhoff', 'Jansohn', 'Kesslin', 'Löwenthal', 'Mahlmann', 'Niehues',
	'Ostermann', 'Pfennig', 'Quandt', 'Reuschel', 'Sandrock', 'Thorwald', 'Ullmann', 'Voßkamp', 'Wedekin', 'Zellerhoff',
	'Arenhold', 'Bergener', 'Cordsen', 'Dahlbeck', 'Eisenhut', 'Fahrenholt', 'Gerlinger', 'Hagemeyer', 'Isermann', 'Jungblut',
	'Kaltenbach', 'Ludolfs', 'Möhring', 'Nettelbeck', 'Oberhauser', 'Prellwitz', 'Roggenkamp', 'Steinhorst', 'Traubner', 'Uhlendorf',
]
