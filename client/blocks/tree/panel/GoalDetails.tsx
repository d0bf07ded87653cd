import { goalElement } from '../../../../shared/blocks/tree/index.ts'
import {
	changeGoal,
	checkOf,
	conditionsOf,
	type GoalNode,
	goalAims,
	goalLevelIds,
	goalLevels,
	goalParts,
	goalText,
	isGoalDetail,
	levelBelow,
	setGoalActor,
} from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useGroups } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { LateTakenFrom } from '../../../taking/LateTakenFrom.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useTreeActions } from '../actions.ts'
import { treeTexts } from '../texts.ts'
import { ActorsChoice } from './ActorsChoice.tsx'
import { DetailFoot, DetailWords, UntilField } from './DetailParts.tsx'
import { Indicators } from './Indicators.tsx'
import { Progress } from './Progress.tsx'
import { Serves } from './Serves.tsx'

/** All that is said of a goal. */
export function GoalDetails({ tree, node }: { tree: string; node: GoalNode }) {
	const { goal, number } = node
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts)
	const { details } = texts
	const locale = useLocale()
	const actions = useTreeActions(tree)
	const element = goalElement(goal.id)
	const below = levelBelow(goal.level)
	const check = checkOf(node)
	const groups = useGroups(doc)
	const change = (patch: Parameters<typeof changeGoal>[2]) => actions.asOneStep(() => changeGoal(doc, goal.id, patch))
	return (
		<div className="tree-details">
			<section>
				<h3 className="ui-caption">{[goalLevels[goal.level][locale], number].filter(Boolean).join(' ')}</h3>
				<DetailWords
					tree={tree}
					element={element}
					text={goalText(doc, goal.id, 'text')}
					label={details.words}
					field={goalParts.text}
					placeholder={texts.emptyGoal}
				/>
				<Serves tree={tree} goal={goal} />
				<LateTakenFrom kind="goal" entry={goal.id} />
			</section>
			<Progress tree={tree} goal={goal} />
			<Indicators tree={tree} goal={goal} />
			<section>
				<h3>{details.assumptions}</h3>
				<div className="tree-field">
					<SharedField
						text={goalText(doc, goal.id, 'assumptions')}
						label={details.assumptions}
						field={goalParts.assumptions}
						place={placeIn(tree, element, 'assumptions')}
						placeholder={details.assumptionsEmpty}
					/>
				</div>
				<label className="tree-check">
					<input
						type="checkbox"
						checked={check === 'now'}
						disabled={!mayWrite}
						onChange={({ target: { checked } }) => change({ checked: checked ? conditionsOf(node) : undefined })}
					/>
					<span>
						{details.checked} <small data-check={check}>{details.checkStates[check]}</small>
					</span>
				</label>
			</section>
			<section>
				<h3>{details.actors}</h3>
				<ActorsChoice
					chosen={goal.actors}
					onChange={(actor, isChosen) => actions.asOneStep(() => setGoalActor(doc, goal.id, actor, isChosen))}
				/>
				{goal.level !== 'overall' && (
					<SelectField
						label={details.group}
						value={groups.some(({ id }) => id === goal.group) ? (goal.group ?? '') : ''}
						disabled={!mayWrite}
						onChoose={(group) => change({ group: group || undefined })}
					>
						<option value="">{details.open}</option>
						{groups.map(({ id, label }) => (
							<option key={id} value={id}>
								{label[locale]}
							</option>
						))}
					</SelectField>
				)}
				<div className="tree-pair">
					<UntilField until={goal.until} onChange={(until) => change({ until })} />
					<SelectField
						label={details.aim}
						value={goal.aim ?? ''}
						disabled={!mayWrite}
						onChoose={(aim) => change({ aim: isGoalDetail.aim(aim) ? (aim as keyof typeof goalAims) : undefined })}
					>
						<option value="">{details.open}</option>
						{Object.entries(goalAims).map(([id, term]) => (
							<option key={id} value={id}>
								{term[locale]}
							</option>
						))}
					</SelectField>
				</div>
				<div className="tree-pair">
					<SelectField
						label={details.level}
						value={goal.level}
						disabled={!mayWrite}
						onChoose={(level) => change({ level })}
					>
						{goalLevelIds.map((level) => (
							<option key={level} value={level}>
								{goalLevels[level][locale]}
							</option>
						))}
					</SelectField>
					<TextField
						label={details.number}
						placeholder={number}
						title={details.numberNote}
						disabled={!mayWrite}
						maxLength={textFields.goalNumber.limit}
						defaultValue={goal.number ?? ''}
						onBlur={({ target }) => change({ number: target.value })}
					/>
				</div>
			</section>
			<DetailFoot tree={tree} element={element}>
				<Button icon="plus" onClick={() => actions.addBelow(goal.id)}>
					{below ? goalLevels[below][locale] : texts.addTask}
				</Button>
			</DetailFoot>
		</div>
	)
}
