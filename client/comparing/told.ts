import type { Locale } from '../texts/locale.ts'
import { type ComparedSection, type Difference, type Slot, slotsIn, wordsOfSlot } from './compare.ts'
import { changedDetails } from './details.ts'
import type { Item } from './section.ts'
import { sentenceTexts } from './sentenceTexts.ts'
import { comparingTexts } from './texts.ts'
import { inLocale } from './words.ts'

/** A difference as it is read: what it is about, and what is said beside it. */
export interface Told {
	readonly id: string
	readonly difference: Difference
	/** '' for what says nothing: then `kind` says what it is */
	readonly words: string
	readonly kind: Item['kind']
	readonly beside: readonly string[]
}

/** What stands over a section: its own heading, else what its things have in common. */
function nameOfSection({ kind, heading }: ComparedSection, locale: Locale): string {
	const item = heading && wordsOfSlot(heading)
	return (item && inLocale(item.text, locale)) || comparingTexts[locale].section[kind]
}

/** Every difference of a section in words. A group that came or went is told once, with those who were in it. */
export function toldIn(section: ComparedSection, locale: Locale): Told[] {
	const folded = foldedIn(section)
	return slotsIn(section).flatMap((slot): Told[] => {
		const { id, difference } = slot
		const item = wordsOfSlot(slot)
		if (!difference || !item || folded.includes(slot)) return []
		const plain = { words: inLocale(item.text, locale), beside: besideOf(slot, section, locale) }
		const told =
			slot === section.heading ? headingTold(slot, section, folded, locale) : sentenceTold(slot, item, section, locale)
		return [{ id, difference, kind: item.kind, ...plain, ...told }]
	})
}

type Sentence = Partial<Pick<Told, 'words' | 'beside'>>

/** A group or an optional section that came or went, as a sentence. */
function headingTold(
	{ difference }: Slot,
	section: ComparedSection,
	folded: readonly Slot[],
	locale: Locale,
): Sentence | undefined {
	const texts = sentenceTexts[locale]
	const name = nameOfSection(section, locale)
	if (difference === 'changed') return undefined
	const hasCome = difference === 'added'
	if (section.kind === 'questions') {
		const words = hasCome ? texts.sectionAdded(name) : texts.sectionMissing(name)
		return { words, beside: folded.length > 0 ? [texts.questions(folded.length)] : [] }
	}
	if (section.kind !== 'members') return undefined
	const members = folded.flatMap((slot) => wordsOfSlot(slot) ?? []).map(({ text }) => inLocale(text, locale))
	const words = hasCome ? texts.groupAdded(name) : texts.groupMissing(name)
	return { words, beside: members.length > 0 ? [texts.with(members)] : [] }
}

/** A member or a rule that came or went, as a sentence. */
function sentenceTold(
	{ difference, before, now }: Slot,
	item: Item,
	section: ComparedSection,
	locale: Locale,
): Sentence | undefined {
	const texts = sentenceTexts[locale]
	if (section.kind === 'rules') {
		const { number = 0, details: { ruleState } = {} } = item
		if (difference === 'added') return { beside: [texts.ruleAdded(number, ruleState)] }
		return difference === 'missing' ? { beside: [texts.ruleMissing(number, ruleState)] } : undefined
	}
	if (section.kind !== 'members') return undefined
	const group = section.heading && wordsOfSlot(section.heading)
	const place = texts.inGroup(group?.text || comparingTexts[locale].section.members)
	const name = inLocale(item.text, locale)
	if (!before) return { words: texts.joined(name, place), beside: [] }
	return now ? { words: texts.member(name, place) } : { words: texts.left(name, place), beside: [] }
}

/** What has changed from what to what, else where it stands. */
function besideOf(slot: Slot, section: ComparedSection, locale: Locale): string[] {
	const texts = comparingTexts[locale]
	const { difference, before, now } = slot
	const under = slot === section.heading ? '' : nameOfSection(section, locale)
	if (difference === 'changed' && !before) return [texts.moved(under)]
	if (!before || !now) return [under]
	const was = inLocale(before.text, locale)
	const told = [
		...(was === inLocale(now.text, locale) ? [] : [texts.before(was || texts.item[before.kind])]),
		...changedDetails(before, now, locale),
	]
	return told.length > 0 ? told : [under]
}

/** What came or went with the heading it stands under and says no more than that. */
function foldedIn({ kind, heading, slots }: ComparedSection): readonly Slot[] {
	if (heading?.difference !== 'missing' && heading?.difference !== 'added') return []
	if (kind !== 'members' && kind !== 'questions') return []
	const saysMore = ({ now }: Slot) => kind === 'questions' && Object.keys(now?.details ?? {}).length > 1
	return slots.filter((slot) => slot.difference === heading.difference && !saysMore(slot))
}
