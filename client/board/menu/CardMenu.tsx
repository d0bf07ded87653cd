import { TldrawUiMenuGroup, TldrawUiMenuSubmenu, useEditor, useValue } from 'tldraw'
import { cardForms, papers } from '../../../shared/board/cards/index.ts'
import { takingActionTexts } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { nameColoursOf } from '../cards/ColoursDialog.tsx'
import { CardFormStyle, CardPaperStyle } from '../cards/cardStyles.ts'
import { dissolveSelected, moveSelected, tidySelected, writeInto } from '../cards/clusterGestures.ts'
import { parkable, parkSelected } from '../cards/parking.ts'
import {
	canDissolve,
	clusterOf,
	clustersHere,
	clustersToTidy,
	isCard,
	isCluster,
	isThought,
} from '../cards/selected.ts'
import { takeSelected } from '../cards/taking.ts'
import { cardTexts } from '../cards/texts.ts'
import { wordsOn } from '../cards/words.ts'
import { isHeldIn } from '../protection/protecting.ts'
import { choose } from '../tools/StyleBar.tsx'
import { MenuEntry } from './MenuEntry.tsx'
import { menuTexts } from './texts.ts'

/** What the menu offers for cards and clusters; nothing if none are selected. */
export function CardMenu() {
	const editor = useEditor()
	const texts = useTexts(cardTexts)
	const { take } = useTexts(takingActionTexts)
	const { keys } = useTexts(menuTexts)
	const selected = useValue('selected cards', () => cardsSelected(editor), [editor])
	const { cards, clusters, thoughts, inClusters, targets, canTidy, canPark } = selected
	const [only] = clusters
	if (thoughts.length === 0 && clusters.length === 0) return null

	const sharedForm = cards.every(({ props }) => props.form === cards[0]?.props.form) ? cards[0]?.props.form : undefined
	const painted = [...cards, ...clusters]
	const sharedPaper = painted.every(({ props }) => props.paper === painted[0]?.props.paper)
		? painted[0]?.props.paper
		: undefined
	return (
		<>
			<TldrawUiMenuGroup id="clusters">
				{only && clusters.length === 1 && (
					<MenuEntry label={texts.addCard} onSelect={() => writeInto(editor, only.id)} />
				)}
				{only?.props.kind === 'area' && clusters.length === 1 && (
					<MenuEntry label={texts.colours} onSelect={() => nameColoursOf(only.id)} />
				)}
				{canTidy && <MenuEntry label={texts.tidy} onSelect={() => tidySelected(editor)} />}
				{canDissolve(editor) && (
					<MenuEntry label={texts.dissolve} keys={keys.ungroup} onSelect={() => dissolveSelected(editor)} />
				)}
				{thoughts.length > 0 && targets.length > 0 && (
					<TldrawUiMenuSubmenu id="into" label={texts.into}>
						<TldrawUiMenuGroup id="into">
							{targets.map(({ id, kind, heading }) => (
								<MenuEntry
									key={id}
									label={heading || texts.cluster.unnamed[kind]}
									onSelect={() => moveSelected(editor, id)}
								/>
							))}
						</TldrawUiMenuGroup>
					</TldrawUiMenuSubmenu>
				)}
				{inClusters && <MenuEntry label={texts.out} onSelect={() => moveSelected(editor, undefined)} />}
			</TldrawUiMenuGroup>
			{canPark && (
				<TldrawUiMenuGroup id="park">
					<MenuEntry label={texts.park} keys={keys.park} onSelect={() => parkSelected(editor)} />
					<MenuEntry label={take} keys={keys.take} onSelect={() => takeSelected(editor)} />
				</TldrawUiMenuGroup>
			)}
			{painted.length > 0 && (
				<TldrawUiMenuGroup id="look">
					<TldrawUiMenuSubmenu id="paper" label={texts.paper}>
						<TldrawUiMenuGroup id="paper">
							{papers.map((paper) => (
								<MenuEntry
									key={paper}
									label={texts.papers[paper]}
									isOn={paper === sharedPaper}
									onSelect={() => {
										editor.markHistoryStoppingPoint('paper')
										choose(editor, CardPaperStyle, paper)
									}}
								/>
							))}
						</TldrawUiMenuGroup>
					</TldrawUiMenuSubmenu>
					{cards.length > 0 && (
						<TldrawUiMenuSubmenu id="form" label={texts.form}>
							<TldrawUiMenuGroup id="form">
								{cardForms.map((form) => (
									<MenuEntry
										key={form}
										label={texts.forms[form]}
										isOn={form === sharedForm}
										onSelect={() => {
											editor.markHistoryStoppingPoint('form')
											choose(editor, CardFormStyle, form)
										}}
									/>
								))}
							</TldrawUiMenuGroup>
						</TldrawUiMenuSubmenu>
					)}
				</TldrawUiMenuGroup>
			)}
		</>
	)
}

/** Headings are cut here, so that the menu keeps its width. */
const longest = 40

function cardsSelected(editor: ReturnType<typeof useEditor>) {
	const shapes = editor.getSelectedShapes().filter((shape) => !isHeldIn(editor, shape))
	const thoughts = shapes.filter(isThought)
	const homes = new Set(thoughts.map((card) => clusterOf(editor, card)?.id))
	const targets = clustersHere(editor).filter(({ id }) => !(homes.size === 1 && homes.has(id)))
	return {
		thoughts,
		cards: shapes.filter(isCard),
		clusters: shapes.filter(isCluster),
		inClusters: [...homes].some((id) => id !== undefined),
		canTidy: clustersToTidy(editor).length > 0,
		canPark: parkable(editor).length > 0,
		targets: targets.map(({ id, props }) => {
			const words = wordsOn(props.richText).trim()
			return { id, kind: props.kind, heading: words.length > longest ? `${words.slice(0, longest)} …` : words }
		}),
	}
}
