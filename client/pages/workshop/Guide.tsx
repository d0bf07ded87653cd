import { useTexts } from '../../texts/texts.ts'
import { Tool } from '../../ui/Tool.tsx'
import { workshopTexts } from './texts.ts'

/** The way from a board to the guide of its method. */
export function Guide({ onOpen }: { onOpen: () => void }) {
	const texts = useTexts(workshopTexts)
	return <Tool rank={4} icon="bulb" label={texts.guide} onSelect={onOpen} />
}
