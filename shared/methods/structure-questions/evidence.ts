import type * as Y from 'yjs'
import type { Evidence } from '../../blocks/checklist/method.ts'
import { isOnBoard, listed } from '../../composition/index.ts'
import { type Actor, type Group, isNamed, listActors, listGroups, type Term } from '../../registry/index.ts'
import type { QuestionId } from './sections.ts'

/** What the registry knows about some of the questions: always how it is now, never what follows from it. */
export function evidence(doc: Y.Doc, item: string): Evidence | undefined {
	return Object.hasOwn(knows, item) ? knows[item as QuestionId]?.(doc) : undefined
}

const knows: Readonly<Partial<Record<QuestionId, (doc: Y.Doc) => Evidence>>> = {
	'size.howMany': size,
	'meetings.rhythm': rhythm,
	'specialities.subjects': workingGroups,
	'steering.deciders': deciders,
	'steering.operative': operative,
	'core.degrees': degrees,
}

const named = (doc: Y.Doc): Actor[] => listActors(doc).filter(isNamed)

/** Who is in the group of this id. */
export const membersOf = (doc: Y.Doc, group: string): Actor[] =>
	named(doc).filter(({ groups = [] }) => groups.includes(group))

/** The working groups there are. */
export const workingGroupsIn = (doc: Y.Doc): Group[] => listGroups(doc).filter(({ kind }) => kind === 'working')

const counted = (n: number, one: Term, many: Term): Term => {
	const noun = n === 1 ? one : many
	return { de: `${n} ${noun.de}`, en: `${n} ${noun.en}` }
}
const organisation: Term = { de: 'Organisation', en: 'organisation' }
const organisations: Term = { de: 'Organisationen', en: 'organisations' }

function size(doc: Y.Doc): Evidence {
	const all = named(doc)
	const active = all.filter(isOnBoard).length
	const there = counted(all.length, organisation, organisations)
	return {
		tone: 'plain',
		sentence: {
			de: `Im Verzeichnis: ${there.de}, davon ${active} dabei.`,
			en: `In the registry: ${there.en}, of which ${active} on board.`,
		},
	}
}

function rhythm(doc: Y.Doc): Evidence {
	const said = listGroups(doc).filter(({ rhythm: words }) => words.trim())
	if (said.length === 0) {
		return {
			tone: 'plain',
			sentence: {
				de: 'Bei keiner Gruppe steht, wie oft sie sich trifft.',
				en: 'For no group it is said how often it meets.',
			},
		}
	}
	const words = (locale: keyof Term) => said.map((group) => `${group.label[locale]}: ${group.rhythm.trim()}`).join('; ')
	return { tone: 'fits', sentence: { de: `${words('de')}.`, en: `${words('en')}.` } }
}

function workingGroups(doc: Y.Doc): Evidence {
	const groups = workingGroupsIn(doc)
	if (groups.length === 0) {
		return {
			tone: 'care',
			sentence: { de: 'Noch keine Fachgruppe ist eingetragen.', en: 'No working group is entered yet.' },
		}
	}
	const names = listed(groups.map(({ label }) => label))
	return { tone: 'fits', sentence: { de: `${names.de}.`, en: `${names.en}.` } }
}

const nobodySteers: Evidence = {
	tone: 'care',
	sentence: {
		de: 'In der Steuerungsgruppe ist noch niemand eingetragen.',
		en: 'Nobody is entered in the steering group yet.',
	},
}

function deciders(doc: Y.Doc): Evidence {
	const steering = membersOf(doc, 'steering')
	if (steering.length === 0) return nobodySteers
	const able = steering.filter(({ authorities }) => {
		const authority = authorities?.steering
		return authority === 'decides' || authority === 'canBringAbout'
	}).length
	return {
		tone: able === steering.length ? 'fits' : 'care',
		sentence: {
			de: `${able} von ${steering.length} in der Steuerungsgruppe können entscheiden oder Entscheidungen herbeiführen.`,
			en: `${able} of ${steering.length} in the steering group can decide or bring decisions about.`,
		},
	}
}

function operative(doc: Y.Doc): Evidence {
	const steering = membersOf(doc, 'steering')
	if (steering.length === 0) return nobodySteers
	const working = steering.filter(({ level }) => level === 'operative' || level === 'both').length
	return {
		tone: working > 0 ? 'fits' : 'care',
		sentence: {
			de: `${working} von ${steering.length} in der Steuerungsgruppe sind auch mit der operativen Ebene dabei.`,
			en: `${working} of ${steering.length} in the steering group are there with the operative level, too.`,
		},
	}
}

function degrees(doc: Y.Doc): Evidence {
	const [core, information] = ['core', 'information'].map((group) => membersOf(doc, group).length) as [number, number]
	return {
		tone: core + information > 0 ? 'fits' : 'plain',
		sentence:
			core + information > 0
				? {
						de: `Kernnetzwerk: ${core}, Informationsnetzwerk: ${information}.`,
						en: `Core network: ${core}, information network: ${information}.`,
					}
				: {
						de: 'Kern- und Informationsnetzwerk sind noch leer.',
						en: 'Core and information network are still empty.',
					},
	}
}
