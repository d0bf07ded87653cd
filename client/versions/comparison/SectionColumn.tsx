import type { ComparedSection, Difference, Slot } from '../../comparing/compare.ts'
import { ItemWords } from '../../comparing/DifferenceList.tsx'
import { DifferenceSign } from '../../comparing/DifferenceSign.tsx'
import { comparingTexts } from '../../comparing/texts.ts'
import { inLocale } from '../../comparing/words.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { Side } from './Panes.tsx'
import { drawnSlots } from './shelves.ts'
import { comparisonTexts } from './texts.ts'

/** One section on one side: its heading, its things as cards that cannot be touched, and how many more there are. */
export function SectionColumn({
	section,
	side,
	columns,
	isUnfolded,
	onUnfold,
	current,
}: {
	section: ComparedSection
	side: Side
	columns: number
	isUnfolded: boolean
	onUnfold: () => void
	/** id of the slot one is at */
	current: string | undefined
}) {
	const texts = useTexts(comparisonTexts)
	const { section: names } = useTexts(comparingTexts)
	const locale = useLocale()
	const { heading, slots, kind } = section
	const drawn = drawnSlots(section, isUnfolded, columns)
	const rest = slots.filter((slot) => !drawn.includes(slot))
	const countRest = drawn.length > 0 ? texts.more : texts.entries
	const words = (heading?.[side] ?? heading?.before ?? heading?.now)?.text
	const name = (words && inLocale(words, locale)) || names[kind]
	const isHeadingSeen =
		side === 'now' ? true : heading ? heading.before !== undefined : slots.some(({ before }) => before)
	return (
		<section className="versions-section">
			{isHeadingSeen ? (
				<h4
					className="ui-hyphens"
					data-ghost={(side === 'now' && heading?.difference === 'missing') || undefined}
					data-current={(side === 'now' && heading !== undefined && current === heading.id) || undefined}
				>
					{name}
					{side === 'now' && heading?.difference && <DifferenceSign difference={heading.difference} />}
				</h4>
			) : (
				<span />
			)}
			{drawn.length > 0 && (
				<ul style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
					{drawn.map((slot) => (
						<SlotCard key={slot.id} slot={slot} side={side} isCurrent={slot.id === current} />
					))}
				</ul>
			)}
			{rest.length > 0 &&
				(side === 'before' ? (
					<Button kind="link" aria-expanded={false} onClick={onUnfold}>
						{countRest(rest.filter(({ before }) => before).length)}
					</Button>
				) : (
					<p className="versions-more">{drawn.length > 0 ? hiddenWords(rest, texts) : texts.unchanged}</p>
				))}
			{isUnfolded && side === 'before' && slots.length > drawnSlots(section, false, columns).length && (
				<Button kind="link" aria-expanded onClick={onUnfold}>
					{texts.less}
				</Button>
			)}
		</section>
	)
}

function SlotCard({ slot, side, isCurrent }: { slot: Slot; side: Side; isCurrent: boolean }) {
	const { now, before, difference } = slot
	const isGhost = side === 'now' && difference === 'missing'
	const item = side === 'before' ? before : (now ?? (isGhost ? before : undefined))
	// Keeps the place beside what the other side has here.
	if (!item) return <li className="versions-card" data-empty aria-hidden="true" />
	return (
		<li
			className="versions-card ui-hyphens"
			data-paper={isGhost ? undefined : (item.paper ?? 'white')}
			data-kind={item.kind}
			data-ghost={isGhost || undefined}
			data-current={(isCurrent && side === 'now') || undefined}
		>
			<ItemWords item={item} />
			{side === 'now' && difference && <DifferenceSign difference={difference} />}
		</li>
	)
}

function hiddenWords(slots: readonly Slot[], texts: (typeof comparisonTexts)['de']): string {
	const count = (wanted: Difference) => slots.filter(({ difference }) => difference === wanted).length
	const words = texts.hidden(count('missing'), count('added'), count('changed'))
	return words || texts.more(slots.filter(({ now }) => now).length)
}
