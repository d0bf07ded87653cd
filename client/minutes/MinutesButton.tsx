import { type ComponentProps, useContext } from 'react'
import { StageContext } from '../agenda/stage.ts'
import { useToday } from '../days/days.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useResults } from '../sync/ResultsContext.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { minutesTexts } from './texts.ts'

/** Writes the minutes of a meeting, or of today, in one click and goes there; where they are already it only goes there. */
export function MinutesButton({
	meeting,
	isThere = false,
	name,
	...look
}: {
	/** absent: that of today */
	meeting?: string
	/** the minutes are there already */
	isThere?: boolean
	/** the meeting as people call it, where several buttons stand beside each other */
	name?: string
} & Omit<ComponentProps<typeof Button>, 'name'>) {
	const texts = useTexts(minutesTexts)
	const { doc, history, mayWrite } = useRoom()
	const stage = useContext(StageContext)?.doc
	const { doc: results } = useResults()
	const [locale, today] = [useLocale(), useToday()]
	const { go } = useNavigation()
	if (!mayWrite && !isThere) return null
	const open = async () => {
		const { writeMinutes } = await import('./writeMinutes.ts')
		const details = meeting === undefined ? {} : { about: meeting }
		const id = history.step(() => writeMinutes(doc, { stage, results, locale, today, details }))
		go({ to: 'block', ref: { block: 'document', id } })
	}
	const words = isThere ? texts.show : texts.write
	return (
		<Button
			icon="doc"
			{...(name !== undefined && { 'aria-label': texts.of(words, name) })}
			{...look}
			onClick={() => void open()}
		>
			{words}
		</Button>
	)
}
