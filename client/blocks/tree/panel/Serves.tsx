import { type Goal, goalLevels, levelAbove, setServes } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useTreeActions } from '../actions.ts'
import { useGoals } from '../observe.ts'
import { treeTexts } from '../texts.ts'

/** Which goals of the level above a goal serves: any of them. */
export function Serves({ tree, goal }: { tree: string; goal: Goal }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts)
	const locale = useLocale()
	const actions = useTreeActions(tree)
	const above = levelAbove(goal.level)
	const nodes = useGoals().filter((node) => node.goal.level === above)
	if (above === undefined) return null
	return (
		<fieldset className="tree-serves">
			<legend className="ui-label">{texts.details.serves}</legend>
			{nodes.length === 0 && <p className="ui-quiet">{texts.details.servesNothing}</p>}
			{nodes.map(({ goal: { id, text }, number }) => (
				<label key={id} className="tree-check">
					<input
						type="checkbox"
						disabled={!mayWrite}
						checked={goal.serves.includes(id)}
						onChange={({ target: { checked } }) => actions.asOneStep(() => setServes(doc, goal.id, id, checked))}
					/>
					<span>
						<b>{[goalLevels[above][locale], number].filter(Boolean).join(' ')}</b> {text}
					</span>
				</label>
			))}
		</fieldset>
	)
}
