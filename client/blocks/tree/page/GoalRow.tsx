import { memo } from 'react'
import { goalElement } from '../../../../shared/blocks/tree/index.ts'
import {
	addIndicator,
	type GoalNode,
	goalLevels,
	goalParts,
	goalText,
	type IndicatorPart,
	indicatorMeasures,
	indicatorParts,
	indicatorText,
} from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { Actors } from '../Actors.tsx'
import { type TreeActions, useTreeActions } from '../actions.ts'
import type { Organisations } from '../observe.ts'
import { showDetails, usePersonal } from '../personal.ts'
import { treeTexts } from '../texts.ts'

interface GoalRowProps {
	tree: string
	node: GoalNode
	organisations: Organisations
}

/** A goal in the table; every text is written in at its place. */
export const GoalRow = memo(function GoalRow({ tree, node: { goal, number }, organisations }: GoalRowProps) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts)
	const locale = useLocale()
	const actions = useTreeActions(tree)
	const element = goalElement(goal.id)
	const begin = usePersonal(tree, (personal) => personal.row)
	const isShown = usePersonal(tree, (personal) => personal.chosen) === element
	const name = [goalLevels[goal.level][locale], number].filter(Boolean).join(' ')
	return (
		<tr data-element={element} data-level={goal.level} data-shown={isShown || undefined} tabIndex={-1}>
			<th scope="row">
				<span>{name}</span>
				{mayWrite && <RowMenu tree={tree} goal={goal.id} level={goal.level} name={name} actions={actions} />}
			</th>
			<td className="tree-words" data-label={texts.page.summary}>
				<SharedField
					text={goalText(doc, goal.id, 'text')}
					label={texts.page.words(name)}
					field={goalParts.text}
					place={placeIn(tree, element)}
					placeholder={texts.emptyGoal}
					begin={begin?.element === element ? begin : undefined}
					onEnter={() => actions.addBehind(goal.id)}
					onKey={keysOf(goal.id, actions)}
				/>
				<Actors ids={goal.actors} organisations={organisations} />
			</td>
			<td data-label={texts.page.indicators}>
				{goal.indicators.map((indicator, i) => {
					const field = (part: IndicatorPart, placeholder: string) => (
						<SharedField
							text={indicatorText(doc, goal.id, indicator.id, part)}
							label={`${name}, ${texts.details.indicator(i + 1)}: ${texts.details.parts[part]}`}
							field={indicatorParts[part]}
							place={placeIn(tree, element, indicator.id, part)}
							placeholder={placeholder}
						/>
					)
					return (
						<div key={indicator.id} className="tree-row-indicator">
							<b>{field('text', texts.details.indicatorEmpty)}</b>
							{indicatorMeasures.map((measure) => (
								<span key={measure} data-missing={!indicator[measure].trim() || undefined}>
									{field(measure, texts.lacking(texts.measures[measure]))}
								</span>
							))}
						</div>
					)
				})}
				{mayWrite && goal.indicators.length === 0 && (
					<Button
						kind="link"
						aria-label={`${name}: ${texts.details.addIndicator}`}
						onClick={() => actions.asOneStep(() => addIndicator(doc, goal.id))}
					>
						{texts.details.addIndicator}
					</Button>
				)}
			</td>
			<td data-label={texts.page.sources}>
				{goal.indicators.map((indicator, i) => (
					<div key={indicator.id} className="tree-row-source">
						<SharedField
							text={indicatorText(doc, goal.id, indicator.id, 'source')}
							label={`${name}, ${texts.details.indicator(i + 1)}: ${texts.details.parts.source}`}
							field={indicatorParts.source}
							place={placeIn(tree, element, indicator.id, 'source')}
							placeholder={texts.lacking(texts.details.parts.source)}
						/>
					</div>
				))}
			</td>
			<td data-label={texts.page.assumptions}>
				<SharedField
					text={goalText(doc, goal.id, 'assumptions')}
					label={`${name}: ${texts.details.assumptions}`}
					field={goalParts.assumptions}
					place={placeIn(tree, element, 'assumptions')}
					placeholder="–"
				/>
			</td>
		</tr>
	)
})

/** A goal at a further place: it is told once, and here named. */
export function SecondPlace({ node: { goal, number, firstBelow = '' } }: { node: GoalNode }) {
	const texts = useTexts(treeTexts)
	const locale = useLocale()
	return (
		<tr data-level={goal.level} data-again>
			<th scope="row">{[goalLevels[goal.level][locale], number].filter(Boolean).join(' ')}</th>
			<td colSpan={4}>{texts.page.servesToo(firstBelow)}</td>
		</tr>
	)
}

interface RowMenuProps {
	tree: string
	goal: string
	level: GoalNode['goal']['level']
	name: string
	actions: TreeActions
}

function RowMenu({ tree, goal, level, name, actions }: RowMenuProps) {
	const { page } = useTexts(treeTexts)
	return (
		<Menu
			trigger={<Button kind="icon" icon="more" aria-label={page.more(name)} />}
			groups={[
				[{ label: page.details, onSelect: () => showDetails(tree, goalElement(goal)) }],
				[
					{ label: page.addBelow[level], icon: 'plus', onSelect: () => actions.addBelow(goal) },
					{ label: page.addBehind, icon: 'plus', onSelect: () => actions.addBehind(goal) },
				],
				[
					{ label: page.up, icon: 'up', onSelect: () => actions.shift(goal, -1) },
					{ label: page.down, icon: 'down', onSelect: () => actions.shift(goal, 1) },
				],
				[{ label: page.remove, icon: 'trash', onSelect: () => actions.remove(goalElement(goal)) }],
			]}
		/>
	)
}

/** Beyond writing: Ctrl+Enter adds below, Alt and an arrow moves. */
const keysOf = (goal: string, actions: TreeActions) => (event: KeyboardEvent) => {
	const { key, altKey, ctrlKey, metaKey } = event
	if (key === 'Enter' && (ctrlKey || metaKey)) actions.addBelow(goal)
	else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) actions.shift(goal, key === 'ArrowUp' ? -1 : 1)
	else return false
	return true
}
