import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { parkedAsTask, setParkedDone } from '../parkingLot/index.ts'
import { tidied } from '../text/field.ts'
import { fetchEntry, likeness } from './entries.ts'
import { mostMaterial } from './material.ts'
import { idOfTaken, type TakenFrom } from './origin.ts'
import { noteTaken, type Taken } from './taken.ts'
import type { Answers, NewTaken } from './target.ts'
import { takingTargets } from './targets/index.ts'
import { nameNeedOfTheme } from './themeNeed.ts'

/** One entry as a person confirmed it. */
export interface Taking {
	readonly from: TakenFrom
	readonly line?: string | undefined
	readonly text: string
	/** all that stood there, if the words are only a part of it */
	readonly whole?: string | undefined
	readonly answers: Answers
	/** an entry that is there, or in the trash: nothing new is made, it has this origin, too */
	readonly into?: string | undefined
	/** a new one whatever there is */
	readonly anew?: boolean
}

/** What came of it: entries in the order in which they were taken, each once. */
interface TakeAnswer {
	readonly made: readonly string[]
	readonly joined: readonly string[]
}

/**
 * Makes entries of what people wrote elsewhere, or has entries that are there come from it, too. Taken again it is the same
 * entry, at the same moment on another device as well; words that say the same are one entry. What has no words is left out.
 */
export const take = command(
	'plenum',
	(doc: Y.Doc, targetId: string, all: readonly Taking[], random: Random = Math.random): TakeAnswer => {
		const target = takingTargets.find(({ id }) => id === targetId)
		if (!target) return { made: [], joined: [] }
		const { kind } = target
		const fresh = new Map<string, NewTaken>()
		const alike = new Map<string, string>()
		const joined: NewTaken[] = []
		// Several cards that say the same are one entry; what was answered for each is heard.
		const besides: NewTaken[] = []
		const noted: Taken[] = []
		for (const { from, line, text, whole, answers, into, anew } of all.slice(0, mostMaterial)) {
			const said = tidied(target.field, text)
			const own = idOfTaken(from, line)
			const known = anew ? undefined : [into, own].find((id) => id !== undefined && fetchEntry(doc, kind, id))
			const key = likeness(said)
			const entry = known ?? (anew ? undefined : alike.get(key)) ?? (anew ? newId(random) : own)
			const told = { text: said, answers, ...(whole !== undefined && { whole }) }
			if (known !== undefined) joined.push({ id: known, ...told })
			else if (said === '') continue
			else if (!fresh.has(entry)) {
				fresh.set(entry, { id: entry, ...told })
				alike.set(key, entry)
			} else besides.push({ id: entry, ...told })
			noted.push({ kind, entry, from, ...(line !== undefined && { line }) })
		}
		const made = target.add(doc, [...fresh.values()], random)
		const joining = [...joined, ...besides]
		if (joining.length > 0) target.join?.(doc, joining, random)
		noteTaken(doc, noted)
		if (kind === 'need') for (const { entry, from } of noted) nameNeedOfTheme(doc, from, entry)
		for (const { entry, from, line } of noted) {
			if (!('parked' in from)) continue
			if (kind === 'task' && entry === idOfTaken(from, line) && line === undefined) parkedAsTask(doc, from.parked)
			setParkedDone(doc, from.parked, true)
		}
		return { made, joined: [...new Set(joined.map(({ id }) => id))] }
	},
)
