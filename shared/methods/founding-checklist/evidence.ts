import type * as Y from 'yjs'
import { listSteps } from '../../agenda/index.ts'
import type { Evidence } from '../../blocks/checklist/method.ts'
import { type BlockRef, blockOf, placedBlocks } from '../../blocks/index.ts'
import { imbalancesAmong, isOnBoard, isPartner, listed, oneLevelAmong } from '../../composition/index.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import {
	type Actor,
	fieldsOfActor,
	findGroup,
	involvements,
	isNamed,
	listActors,
	listRelations,
	type Term,
} from '../../registry/index.ts'
import type { QuestionId } from './sections.ts'

/** What the workshop knows about some of the questions: always how it is now, never what follows from it. */
export function evidence(doc: Y.Doc, item: string, stage?: Y.Doc): Evidence | undefined {
	return Object.hasOwn(knows, item) ? knows[item as QuestionId]?.(doc, stage) : undefined
}

const knows: Readonly<Partial<Record<QuestionId, (doc: Y.Doc, stage?: Y.Doc) => Evidence>>> = {
	'actors.fields': fields,
	'actors.relations': relations,
	'actors.incomeSupport': incomeSupport,
	'actors.levels': levels,
	'actors.bothLevels': bothLevels,
	'first.analyses': analyses,
	'first.event': event,
}

const named = (doc: Y.Doc): Actor[] => listActors(doc).filter(isNamed)
const onBoard = (doc: Y.Doc): Actor[] => named(doc).filter(isOnBoard)
const standing = (doc: Y.Doc) => named(doc).map((actor) => ({ actor }))

const nobody: Evidence = {
	tone: 'plain',
	sentence: {
		de: 'Im Verzeichnis ist noch niemand als aktiv eingetragen.',
		en: 'Nobody is entered as active in the registry yet.',
	},
}

function fields(doc: Y.Doc): Evidence {
	const actors = onBoard(doc)
	if (actors.length === 0) return nobody
	const [family, work] = ['family', 'work'].map(
		(field) => actors.filter((actor) => fieldsOfActor(actor).includes(field)).length,
	) as [number, number]
	const isUneven = imbalancesAmong(standing(doc)).some(({ about }) => about === 'fields')
	if (family === 0 || work === 0) {
		const lacking = listed([
			...(family === 0 ? [{ de: 'Familie', en: 'family' }] : []),
			...(work === 0 ? [{ de: 'Arbeitsmarkt', en: 'labour market' }] : []),
		])
		return {
			tone: 'care',
			sentence: { de: `Noch nicht vertreten: ${lacking.de}.`, en: `Not represented yet: ${lacking.en}.` },
		}
	}
	if (isUneven) {
		return {
			tone: 'care',
			sentence: {
				de: `Die Felder sind ungleich vertreten: ${family} Familie, ${work} Arbeitsmarkt.`,
				en: `The fields are unevenly represented: ${family} family, ${work} labour market.`,
			},
		}
	}
	return {
		tone: 'fits',
		sentence: {
			de: `Beide Felder sind vertreten: ${family} Familie, ${work} Arbeitsmarkt.`,
			en: `Both fields are represented: ${family} family, ${work} labour market.`,
		},
	}
}

function relations(doc: Y.Doc): Evidence {
	const there = listRelations(doc).filter(({ actual }) => actual)
	const tied = new Set(there.flatMap(({ from, to }) => [from, to]))
	const loose = onBoard(doc).filter(({ id }) => !tied.has(id)).length
	const place = placeOf(doc, 'network-map')
	if (there.length === 0) {
		return {
			tone: 'care',
			sentence: { de: 'Noch keine Beziehung ist eingetragen.', en: 'No relation is entered yet.' },
			...(place && { place }),
		}
	}
	const count = {
		de: there.length === 1 ? 'Beziehung' : 'Beziehungen',
		en: there.length === 1 ? 'relation' : 'relations',
	}
	return {
		tone: loose > 0 ? 'care' : 'fits',
		sentence: {
			de: `${there.length} ${count.de}, ${loose === 0 ? 'alle Aktiven haben eine' : `${loose} ${loose === 1 ? 'Organisation' : 'Organisationen'} ohne Verbindung`}.`,
			en: `${there.length} ${count.en}, ${loose === 0 ? 'all active ones have one' : `${loose} ${loose === 1 ? 'organisation' : 'organisations'} without any`}.`,
		},
		...(place && { place }),
	}
}

function incomeSupport(doc: Y.Doc): Evidence {
	const meant = named(doc).filter((actor) => isPartner(actor, 'jobCentre'))
	if (meant.length === 0) {
		return {
			tone: 'care',
			sentence: {
				de: 'Im Verzeichnis steht kein Jobcenter und keine andere Grundsicherungsstelle.',
				en: 'There is no job centre and no other provider of basic income support in the registry.',
			},
		}
	}
	const said = listed(meant.map((actor) => describe(doc, actor)))
	return {
		tone: meant.some(isOnBoard) ? 'fits' : 'care',
		sentence: { de: `${said.de}.`, en: `${said.en}.` },
	}
}

/** "Jobcenter Auenbrück („aktiv“, Steuerungsgruppe)" */
function describe(doc: Y.Doc, { name, involvement, groups = [] }: Actor): Term {
	const words = (locale: keyof Term) => {
		const said = [
			involvement && (locale === 'de' ? `„${involvements[involvement].de}“` : `“${involvements[involvement].en}”`),
			...groups.map((group) => findGroup(doc, group)?.label[locale]),
		].filter(Boolean)
		return said.length > 0 ? `${name} (${said.join(', ')})` : name
	}
	return { de: words('de'), en: words('en') }
}

function levels(doc: Y.Doc): Evidence {
	const actors = onBoard(doc)
	if (actors.length === 0) return nobody
	const [deciding, working] = (['decision', 'operative'] as const).map(
		(side) => actors.filter(({ level }) => level === side || level === 'both').length,
	) as [number, number]
	if (deciding + working === 0) {
		return {
			tone: 'care',
			sentence: {
				de: 'Bei niemandem ist angegeben, welche Ebene dabei ist.',
				en: 'Nobody has said for anyone which level is there.',
			},
		}
	}
	const isUneven = imbalancesAmong(standing(doc)).some(({ about }) => about === 'levels')
	return {
		tone: deciding === 0 || working === 0 || isUneven ? 'care' : 'fits',
		sentence: {
			de: `${deciding} mit Entscheidungsebene, ${working} mit operativer Ebene.`,
			en: `${deciding} with the decision level, ${working} with the operative level.`,
		},
	}
}

function bothLevels(doc: Y.Doc): Evidence {
	const half = oneLevelAmong(standing(doc))
	const place = placeOf(doc, 'stakeholder-analysis')
	if (half) {
		const [n, of] = [half.rows.length, half.of]
		return {
			tone: 'care',
			sentence: {
				de: `${n} von ${of} ${n === 1 ? 'ist' : 'sind'} nur mit einer Ebene dabei.`,
				en: `${n} of ${of} ${n === 1 ? 'is' : 'are'} there with one level only.`,
			},
			...(place && { place }),
		}
	}
	const unsaid = onBoard(doc).filter(({ kind, level }) => kind !== 'person' && level !== 'both').length
	if (onBoard(doc).length === 0) return nobody
	if (unsaid > 0) {
		return {
			tone: 'plain',
			sentence: {
				de: `Bei ${unsaid} von ${onBoard(doc).length} fehlt noch die Angabe, welche Ebenen dabei sind.`,
				en: `Of ${unsaid} of ${onBoard(doc).length} nobody has said yet that both levels are there.`,
			},
		}
	}
	return {
		tone: 'fits',
		sentence: { de: 'Alle Aktiven sind mit beiden Ebenen dabei.', en: 'All active ones are there with both levels.' },
	}
}

/** The boards on which the situation is looked at, by the ids of their methods. */
const looked = {
	'stakeholder-analysis': { de: 'Beteiligtenanalyse', en: 'stakeholder analysis' },
	'network-map': { de: 'Netzwerkbild', en: 'network map' },
} as const satisfies Record<string, Term>

function analyses(doc: Y.Doc): Evidence {
	const plenum = registryOf(doc)
	const count = (method: keyof typeof looked) => {
		const ref = placeOf(doc, method)
		const mentions = ref ? (blockOf(ref.block)?.mentions(plenum, ref.id) ?? []) : []
		return new Set(mentions.map(({ actor }) => actor)).size
	}
	const begun = (Object.keys(looked) as (keyof typeof looked)[]).map((method) => ({ method, n: count(method) }))
	const said = listed(
		begun.map(({ method, n }) =>
			n === 0
				? { de: `noch ohne ${looked[method].de}`, en: `no ${looked[method].en} yet` }
				: { de: `${looked[method].de} mit ${n} Beteiligten`, en: `${looked[method].en} with ${n} actors` },
		),
	)
	const first = begun.find(({ n }) => n > 0)
	const place = first && placeOf(doc, first.method)
	return {
		tone: begun.every(({ n }) => n > 0) ? 'fits' : 'care',
		sentence: { de: capital(`${said.de}.`), en: capital(`${said.en}.`) },
		...(place && { place }),
	}
}

function event(_doc: Y.Doc, stage?: Y.Doc): Evidence {
	const steps = stage ? listSteps(stage) : []
	if (steps.length === 0) {
		return {
			tone: 'plain',
			sentence: { de: 'Im Ablauf steht noch kein Schritt.', en: 'There is no step in the agenda yet.' },
		}
	}
	const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
	return {
		tone: 'fits',
		sentence: {
			de: `Im Ablauf ${steps.length === 1 ? 'steht 1 Schritt' : `stehen ${steps.length} Schritte`}, zusammen ${minutes} Minuten.`,
			en: `The agenda has ${steps.length === 1 ? '1 step' : `${steps.length} steps`}, ${minutes} minutes in all.`,
		},
	}
}

/** Where a method of this id lies on a board of the plenum. */
function placeOf(doc: Y.Doc, method: string): BlockRef | undefined {
	const plenum = registryOf(doc)
	const found = placedBlocks(plenum).find(
		({ block, id }) =>
			blockOf(block)
				?.list(plenum)
				.find((each) => each.id === id)?.method === method,
	)
	return found && { block: found.block, id: found.id }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
