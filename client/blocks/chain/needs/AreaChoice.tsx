import { type KeyboardEvent, useState } from 'react'
import { type Area, areaName, areaNamed, areas, changeNeed, type Need } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Choice } from '../details/Choice.tsx'
import { optionsOf } from '../details/choices.ts'
import { chainTexts } from '../texts/chainTexts.ts'

const own = 'own'

/** Where in somebody's life a need lies: a usual area, one people named before, or a new one. */
export function AreaChoice({ need, needs }: { need: Need; needs: readonly Need[] }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(chainTexts).needs
	const locale = useLocale()
	const [asks, ask] = useState(false)
	const known = new Set(needs.flatMap(({ area }) => (area && !(area in areas) ? [area] : [])))
	const options = [
		...optionsOf(areas, locale),
		...[...known].map((area) => ({ value: area, label: areaName(area, locale) })),
		{ value: own, label: texts.ownArea },
	]
	const set = (area: Area | undefined) => {
		history.mark()
		changeNeed(doc, need.id, { area })
		history.mark()
	}
	if (asks) {
		const take = (words: string) => {
			ask(false)
			if (words.trim()) set(areaNamed(words))
		}
		const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
			if (event.key === 'Enter') take(event.currentTarget.value)
			else if (event.key === 'Escape') ask(false)
			else return
			event.stopPropagation()
		}
		return (
			<input
				className="chain-own-area"
				aria-label={texts.ownAreaLabel}
				maxLength={textFields.needArea.limit}
				ref={(field) => field?.focus()}
				onKeyDown={onKeyDown}
				onBlur={(event) => take(event.currentTarget.value)}
			/>
		)
	}
	return (
		<Choice
			label={texts.area}
			empty={texts.open}
			options={options}
			value={need.area}
			disabled={!mayWrite}
			onChange={(area) =>
				area === own ? ask(true) : set(area ? areaNamed(areaName(area as Area, locale)) : undefined)
			}
		/>
	)
}
