import { dayIn } from '../../../../shared/findings/dayIn.ts'
import { type Field, kinds, type Task } from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol, FieldLetters, symbolFills } from '../../../ui/ActorSymbol.tsx'
import { withHyphens } from '../../../ui/hyphens.ts'
import { Icon } from '../../../ui/icon.tsx'
import { tableTexts } from '../texts.ts'
import type { PivotCard } from './axes.ts'
import { pivotTexts } from './texts.ts'

/** The cards in one place of a pivot, one below the other. */
export function PivotCards({
	cards,
	label,
	place,
	fields,
	shownBy,
	nextTask,
	tabStop,
	onFocus,
	onOpen,
}: {
	cards: readonly PivotCard[]
	label: string
	/** `<row>/<column>` */
	place: string
	fields: readonly Field[]
	/** ids of the axes, whose details need not stand on the cards as well */
	shownBy: readonly (string | undefined)[]
	nextTask: (card: PivotCard) => Task | undefined
	/** the one card that Tab goes to */
	tabStop: string | undefined
	onFocus: (card: string) => void
	onOpen: (card: PivotCard) => void
}) {
	const texts = useTexts(tableTexts)
	const { until } = useTexts(pivotTexts)
	const locale = useLocale()
	return (
		<ul className="table-pivot-cards" aria-label={label} data-place={place}>
			{cards.map((card) => {
				const { id, actor, name, isGone } = card
				const field = fields.find((each) => each.id === actor?.field)
				const below = [
					!shownBy.includes('kind') && actor?.kind && kinds[actor.kind][locale],
					!shownBy.includes('level') && actor?.level && texts.levels[actor.level],
				].filter(Boolean)
				const task = nextTask(card)
				return (
					<li key={id}>
						<button
							type="button"
							data-card={id}
							tabIndex={id === tabStop ? 0 : -1}
							onFocus={() => onFocus(id)}
							onClick={() => onOpen(card)}
						>
							{actor && (
								<ActorSymbol
									kind={actor.kind}
									colour={field?.colour}
									size={22}
									fill={actor.involvement ? symbolFills[actor.involvement] : 'filled'}
								/>
							)}
							<span>
								<b>{withHyphens(isGone ? texts.goneEntry : name.trim() || texts.unnamed)}</b>
								{below.length > 0 && <span className="ui-caption">{withHyphens(below.join(' · '))}</span>}
								{task && (
									<span className="table-pivot-task">
										<Icon name="task" size={16} />
										<span>
											{task.text.trim()}
											{task.until && <span className="ui-caption">{until(dayIn(task.until)[locale])}</span>}
										</span>
									</span>
								)}
							</span>
							{field && !shownBy.includes('field') && <FieldLetters letters={field.letters} colour={field.colour} />}
						</button>
					</li>
				)
			})}
		</ul>
	)
}
