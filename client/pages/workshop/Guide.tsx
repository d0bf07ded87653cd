import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { workshopTexts } from './texts.ts'

/** The way from a board to the guide of its method. */
export function Guide({ onOpen }: { onOpen: () => void }) {
	const texts = useTexts(workshopTexts)
	return (
		<Button kind="bare" icon="bulb" className="board-guide" onClick={onOpen}>
			{texts.guide}
		</Button>
	)
}
