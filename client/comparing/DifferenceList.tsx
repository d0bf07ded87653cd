import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { type ComparedSection, type Comparison, differences, type Slot, slotsIn, wordsOfSlot } from './compare.ts'
import { DifferenceSign } from './DifferenceSign.tsx'
import { changedDetails } from './details.ts'
import type { Item } from './section.ts'
import { comparingTexts } from './texts.ts'
import './differences.css'

/** Differences in words: what is missing, what is new, what has changed, each with the heading it stands under. */
export function DifferenceList({ comparison }: { comparison: Comparison }) {
	const texts = useTexts(comparingTexts)
	const nameOf = useSectionName()
	const all = comparison.sections.flatMap((section) =>
		slotsIn(section).map((slot) => ({ slot, under: slot === section.heading ? '' : nameOf(section) })),
	)
	return (
		<div className="compared-list">
			{differences.map((difference) => {
				const found = all.filter(({ slot }) => slot.difference === difference)
				if (found.length === 0) return null
				return (
					<section key={difference} data-difference={difference}>
						<h3>
							<DifferenceSign difference={difference} isSilent />
							{texts.lists[difference]} <span className="ui-quiet">{found.length}</span>
						</h3>
						<ul>
							{found.map(({ slot, under }) => (
								<li key={`${under}/${slot.id}`}>
									<DifferenceWords slot={slot} under={under} />
								</li>
							))}
						</ul>
					</section>
				)
			})}
		</div>
	)
}

function DifferenceWords({ slot, under }: { slot: Slot; under: string }) {
	const texts = useTexts(comparingTexts)
	const locale = useLocale()
	const { before, now } = slot
	const item = wordsOfSlot(slot)
	const hasMoved = slot.difference === 'changed' && !before
	const told =
		before && now
			? [
					...(before.text === now.text ? [] : [texts.before(before.text || texts.item[before.kind])]),
					...changedDetails(before, now, locale),
				]
			: []
	const beside = hasMoved ? [texts.moved(under)] : told.length > 0 ? told : [under]
	return (
		<>
			{item && <ItemWords item={item} />}
			{beside.filter(Boolean).map((words) => (
				<span key={words} className="ui-caption">
					{words}
				</span>
			))}
		</>
	)
}

/** What is written on an item, or what it is if it says nothing. */
export function ItemWords({ item }: { item: Item }) {
	const texts = useTexts(comparingTexts)
	if (!item.text) return <span className="ui-quiet">{texts.item[item.kind]}</span>
	return <span>{item.kind === 'picture' ? texts.picture(item.text) : item.text}</span>
}

/** What stands over a section: its own heading, else what its things have in common. */
function useSectionName() {
	const { section: names } = useTexts(comparingTexts)
	return ({ kind, heading }: ComparedSection) => (heading?.now ?? heading?.before)?.text || names[kind]
}
