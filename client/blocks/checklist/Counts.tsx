import { type ChecklistState, countStates, type ShownItem } from '../../../shared/blocks/checklist/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { ToneSign } from './ToneSign.tsx'

/** How far questions are, in words and counts: "8 geklärt, 5 in Arbeit". */
export function Counts({ items, states }: { items: readonly ShownItem[]; states: readonly ChecklistState[] }) {
	const locale = useLocale()
	// What is nearest to its end comes first; what does not apply comes last.
	const inOrder = [...states.slice(0, -1).reverse(), ...states.slice(-1)]
	return (
		<span className="checklist-counts">
			{countStates(items, inOrder).map(({ state, n }) => (
				<span key={state.id}>
					<ToneSign tone={state.tone} />
					<span>
						<b>{n}</b> {state.name[locale]}
					</span>
				</span>
			))}
		</span>
	)
}
