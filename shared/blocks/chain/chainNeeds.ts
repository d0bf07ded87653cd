import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn } from '../../lib/entries.ts'
import type { Trashed } from '../../lib/trash.ts'
import { listNeeds, removeNeed } from '../../registry/index.ts'
import { chainsMap, listChains } from './chain.ts'
import { answerNeed } from './stepCommands.ts'
import { allStepsOf, needsOfChain } from './steps.ts'

/** Has a chain be about a need, or no longer. */
export const nameNeed = command('plenum', (doc: Y.Doc, chain: string, need: string, isNamed: boolean): void => {
	beginNaming(doc, chain)
	const stored = mapIn(chainsMap(doc), chain)
	if (isNamed) stored?.set(`n.${need}`, true)
	else stored?.delete(`n.${need}`)
})

/** From now on the chain names its needs: so far all there are. */
export function beginNaming(doc: Y.Doc, chain: string): void {
	const stored = mapIn(chainsMap(doc), chain)
	if (!stored || stored.get('ownNeeds') === true) return
	stored.set('ownNeeds', true)
	for (const { id } of listNeeds(doc)) stored.set(`n.${id}`, true)
}

/** Takes a need out of a chain and its steps; one that no other chain is about goes altogether. */
export const takeNeedOut = command('plenum', (doc: Y.Doc, chain: string, need: string, trashed?: Trashed): void => {
	const isAbout = (other: string) => needsOfChain(doc, other).some(({ id }) => id === need)
	if (!listChains(doc).some(({ id }) => id !== chain && isAbout(id))) {
		removeNeed(doc, need, trashed)
		return
	}
	nameNeed(doc, chain, need, false)
	for (const step of allStepsOf(doc, chain)) if (step.needs.includes(need)) answerNeed(doc, chain, step.id, need, false)
})
