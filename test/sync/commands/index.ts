import { agreedCommands } from './agreed.ts'
import { boardCommands, undoing } from './board.ts'
import { cardCommands } from './cards.ts'
import { caseCommands } from './cases.ts'
import { chainCommands } from './chain.ts'
import { checklistCommands } from './checklists.ts'
import { circlesCommands } from './circles.ts'
import { collectedCommands } from './collected.ts'
import type { Command, DocumentCommand } from './command.ts'
import { deskCommands, deskReports } from './desk.ts'
import { documentCommands } from './documents.ts'
import { goalCommands } from './goals.ts'
import { mapCommands } from './map.ts'
import { methodCommands } from './methods.ts'
import { parkedCommands } from './parked.ts'
import { playingCommands, playingReports } from './playing.ts'
import { playCommands } from './plays.ts'
import { registryCommands } from './registry.ts'
import { broughtBackCommands, smallGroupCommands, smallGroupReports, smallGroupWords } from './smallGroups.ts'
import { snapshotCommands } from './snapshots.ts'
import { stageCommands, stageReports } from './stage.ts'
import { tableCommands } from './table.ts'
import { takingCommands } from './taking.ts'
import { taskCommands } from './tasks.ts'
import { trashCommands } from './trash.ts'
import { writingCommands } from './writing.ts'

/** What people do, by what it is about. New blocks add their commands here. */
const commandsBy = {
	boards: boardCommands,
	tables: [...tableCommands, ...snapshotCommands],
	registry: [...registryCommands, ...circlesCommands, ...caseCommands],
	chains: chainCommands,
	checklists: checklistCommands,
	documents: documentCommands,
	plays: playCommands,
	goals: goalCommands,
	agreed: agreedCommands,
	maps: mapCommands,
	tasks: taskCommands,
	cards: cardCommands,
	collected: [...collectedCommands, ...broughtBackCommands],
	parked: parkedCommands,
	taking: takingCommands,
	methods: methodCommands,
	trash: trashCommands,
	writing: writingCommands,
} as const satisfies Record<string, readonly Command[]>

export const allCommands: readonly Command[] = Object.values<readonly Command[]>(commandsBy).flat()

/** What an afternoon may be about: everything alike, or something in which people then get into each other's way. */
export const topics = ['everything', ...(Object.keys(commandsBy) as (keyof typeof commandsBy)[])] as const

/** So many times as often as the rest comes what belongs to the topic, and with it undo and redo. */
const asOften = 6

export function commandsAbout(topic: (typeof topics)[number]): readonly Command[] {
	if (topic === 'everything') return allCommands
	const own: readonly Command[] = [...commandsBy[topic], ...undoing]
	return allCommands.map((command) =>
		own.includes(command) ? { ...command, weight: command.weight * asOften } : command,
	)
}

/** The commands of the afternoon with this seed: one topic after the other. */
export const commandsOf = (seed: number): readonly Command[] =>
	commandsAbout(topics[seed % topics.length] ?? 'everything')

/** What moderators do in the rooms that only they write, and what the server writes there. */
export const byModerators = {
	stage: [...stageCommands, ...smallGroupCommands, ...playingCommands],
	desk: deskCommands,
} as const
export const byServer = {
	stage: [...stageReports, ...smallGroupReports, ...playingReports],
	desk: [...deskReports, ...smallGroupWords],
} as const
export type SideRoom = keyof typeof byModerators

export const sideCommands: readonly DocumentCommand[] = [byModerators, byServer].flatMap(({ stage, desk }) => [
	...stage,
	...desk,
])
