import type * as Y from 'yjs'
import { type OptionGroup, optionsOn } from '../../../shared/collected/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { type Attribution, type Option, type RoundSettings, roundLimits } from '../../../shared/rounds/index.ts'
import { beginGroupRound } from '../../../shared/smallGroups/index.ts'
import type { GroupAtWork } from '../atWork.ts'

/** What a group can be asked for from the console. */
export type Wished = 'open' | 'hidden' | 'dots'

/** Dots each person has, and how many of them may go on one thing. */
const dots = 3

/**
 * Begins a round in a group; what was promised about names before is promised again. Gives whether it began: dots need things
 * on the group's board to put them on.
 *
 * @param there the group's own board, if it is here already
 */
export function collectIn(
	stage: Y.Doc,
	{ room, round }: GroupAtWork,
	wished: Wished,
	there: { board: string; doc: Y.Doc } | undefined,
	random: Random,
): boolean {
	const attribution = round?.settings.kind === 'cards' ? round.settings.attribution : 'organisation'
	const settings = settingsFor(wished, attribution, there ? chosenFrom(optionsOn(there.doc, there.board)) : [])
	return settings !== undefined && beginGroupRound(stage, room, settings, random) !== undefined
}

function settingsFor(wished: Wished, attribution: Attribution, options: readonly Option[]): RoundSettings | undefined {
	if (wished !== 'dots') return { kind: 'cards', attribution, hidden: wished === 'hidden', columns: [] }
	return options.length > 1 ? { kind: 'dots', attribution: 'anonymous', options, dots, perOption: dots } : undefined
}

/** What a group most likely weighs: its clusters, where it has made several; else its cards. */
export function chosenFrom(groups: readonly OptionGroup[]): readonly Option[] {
	const clusters = groups.findLast(({ of, options }) => of === 'headings' && options.length > 1)?.options
	const cards = groups.filter(({ of }) => of === 'cards').flatMap(({ options }) => options)
	return (clusters ?? cards).slice(0, roundLimits.options)
}
