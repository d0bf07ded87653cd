import {
	directions,
	formalities,
	type Rating,
	relationKinds,
	type Term,
	type Tie,
	type TieProperty,
} from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Icon } from '../../../ui/icon.tsx'
import { LineSample } from '../drawing/LineSample.tsx'
import { pagePaint } from '../drawing/paint.ts'
import { pageTexts } from './texts.ts'

/** One property of a relation in words: as it is, and where it shall become different, what it becomes. */
export function TieWords({
	property,
	tie,
	becomes,
	ratingWords,
}: {
	property: TieProperty
	tie: Tie
	becomes: Tie | undefined
	ratingWords: Readonly<Record<Rating, Term>>
}) {
	const texts = useTexts(pageTexts)
	const locale = useLocale()
	const words = (each: Tie): string => {
		switch (property) {
			case 'kind':
				return relationKinds[each.kind][locale]
			case 'intensity':
				return `${each.intensity}`
			case 'scope':
				return each.scope ?? ''
			case 'direction':
				return directions[each.direction][locale]
			case 'formality':
				return each.formality ? formalities[each.formality][locale] : ''
			case 'rating':
				return each.rating ? ratingWords[each.rating][locale] : ''
		}
	}
	const [before, after] = [words(tie), becomes && words(becomes)]
	if (after === undefined || after === before) return before
	return (
		<span className="map-becomes">
			<span>{before || '–'}</span>
			<span className="ui-hidden-text"> {texts.becomes} </span>
			<Icon name="forward" size={16} />
			<b>{after || '–'}</b>
		</span>
	)
}

/** The line of a relation's kind, as in the picture. */
export function LineSign({ tie }: { tie: Tie }) {
	return (
		<svg className="map-line-sign" width="44" height="20" viewBox="-22 -10 44 20" aria-hidden="true">
			<LineSample kind={tie.kind} paint={pagePaint} />
		</svg>
	)
}
