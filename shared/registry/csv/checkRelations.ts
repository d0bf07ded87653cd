import type * as Y from 'yjs'
import { portionsOf } from '../../lib/portions.ts'
import type { Random } from '../../lib/random.ts'
import { textFields } from '../../text/fields.ts'
import type { Actor } from '../actors/actor.ts'
import { addActors } from '../actors/actors.ts'
import type { Relation } from '../relations/relation.ts'
import { wordKey } from '../term.ts'
import type { FileLine } from './check.ts'
import { enterMetRelations } from './enterRelations.ts'
import { countMet, type MetRelation, meetRelations } from './meetRelations.ts'
import { type MeantKinds, type RelationProblem, readRelationLines, type ToldRelation } from './relationLines.ts'

/** What becomes of names the registry does not know: new actors, or their lines are left out. */
export type UnknownActors = 'enter' | 'leaveOut'

/** Somebody a file names and the registry does not know, by the id the lines refer to meanwhile. */
export interface UnknownActor {
	readonly id: string
	readonly name: string
}

/** What would come of reading a file of relations. */
export interface RelationsCheck {
	readonly met: readonly MetRelation[]
	/** those on whom it depends whether lines can be read, whatever was chosen; each once */
	readonly unknown: readonly UnknownActor[]
	/** those of them to be entered first */
	readonly entering: readonly UnknownActor[]
	readonly problems: readonly RelationProblem[]
	/** kinds of another program that are on no list, as they first stand in the file; `''` where none is said */
	readonly unknownKinds: readonly string[]
}

/** What would come of reading these lines; changes nothing. Undefined if the headings name no two ends. */
export function checkRelations(
	{ headings, lines }: { headings: readonly string[]; lines: readonly FileLine[] },
	{
		actors,
		relations,
		unknownActors,
		meant,
	}: {
		actors: readonly Actor[]
		relations: readonly Relation[]
		unknownActors: UnknownActors
		/** what kinds of another program mean here */
		meant?: MeantKinds
	},
): RelationsCheck | undefined {
	const read = (others: readonly UnknownActor[]) => readRelationLines(headings, lines, [...actors, ...others], meant)
	const asIs = read([])
	if (!asIs) return undefined
	const strangers: UnknownActor[] = []
	let withStrangers = asIs
	// A line names one stranger at a time: behind an unknown first end the second may be unknown, too.
	for (let found = strangersIn(asIs.problems); found.length > 0; found = strangersIn(withStrangers.problems)) {
		strangers.push(...found)
		withStrangers = read(strangers) ?? asIs
	}
	const needed = new Set(withStrangers.relations.flatMap(({ from, to }) => [from, to]))
	const unknown = strangers.filter(({ id }) => needed.has(id))
	const isEntering = unknownActors === 'enter'
	const { relations: told, problems, unknownKinds } = isEntering ? withStrangers : asIs
	return { met: meetRelations(told, relations), unknown, entering: isEntering ? unknown : [], problems, unknownKinds }
}

function strangersIn(problems: readonly RelationProblem[]): UnknownActor[] {
	const strangers = new Map<string, UnknownActor>()
	for (const problem of problems) {
		if (problem.kind !== 'unknownActor') continue
		const name = problem.words.replace(/\s+/gu, ' ')
		const key = wordKey(name)
		if (key && name.length <= textFields.actorName.limit && !strangers.has(key))
			strangers.set(key, { id: `new ${key}`, name })
	}
	return [...strangers.values()]
}

/** Enters what was checked, first the actors, then the relations portion by portion; run it as one step of undo. */
export function enterCheckedRelations(
	doc: Y.Doc,
	{ met, entering }: RelationsCheck,
	random: Random = Math.random,
): { added: number; updated: number; actors: number } {
	const entered = addActors(
		doc,
		entering.map(({ name }) => ({ name })),
		random,
	)
	const idOf = new Map(entering.map(({ id }, i) => [id, entered[i] ?? id]))
	const placed = (told: ToldRelation): ToldRelation => ({
		...told,
		from: idOf.get(told.from) ?? told.from,
		to: idOf.get(told.to) ?? told.to,
	})
	const lines = met.map(({ told, known }) => ({ told: placed(told), known }))
	for (const some of portionsOf(lines)) enterMetRelations(doc, some, random)
	return { ...countMet(met), actors: entering.length }
}
