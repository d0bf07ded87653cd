import type { Random } from '../../../shared/lib/random.ts'
import type { Trashed } from '../../../shared/lib/trash.ts'
import {
	eraseFromTrash,
	layBack,
	readTrash,
	restoreFromTrash,
	restoreManyFromTrash,
} from '../../../shared/trash/index.ts'
import { type Command, pick } from './command.ts'

/** The mark of something that is deleted; mostly there is one, seldom it goes for good. */
export const maybeTrashed = (random: Random): Trashed | undefined =>
	random() < 0.8 ? { by: random() < 0.5 ? 'Meral' : 'Tom', at: Math.floor(random() * 1e6) } : undefined

/** What the moderation does with what was deleted. */
export const trashCommands: readonly Command[] = [
	{
		name: 'fetch something from the trash',
		weight: 2,
		run({ doc }, random) {
			const item = pick(readTrash(doc), random)
			if (!item) return
			const restored = restoreFromTrash(doc, item.paths)
			if (random() < 0.5) layBack(doc, restored)
		},
	},
	{
		name: 'fetch all that one person deleted',
		weight: 0.5,
		run({ doc }, random) {
			const trash = readTrash(doc)
			const by = pick(trash, random)?.trashed.by
			const theirs = trash.filter(({ trashed }) => trashed.by === by)
			const restored = restoreManyFromTrash(
				doc,
				theirs.map(({ paths }) => paths),
			)
			if (random() < 0.5) layBack(doc, restored.flat())
		},
	},
	{
		name: 'delete something for good',
		weight: 0.4,
		run({ doc }, random) {
			const item = pick(readTrash(doc), random)
			if (item) eraseFromTrash(doc, item.paths)
		},
	},
]
