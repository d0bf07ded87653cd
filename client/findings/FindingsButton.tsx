import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { findingTexts } from './texts.ts'
import './findings.css'

/** In every board's bar, at its right end: how many findings are open, and the way to them. */
export function FindingsButton({ open, isOpen, onClick }: { open: number; isOpen: boolean; onClick: () => void }) {
	const texts = useTexts(findingTexts)
	return (
		<Button icon="saved" className="findings-button" aria-expanded={isOpen} onClick={onClick}>
			<span>{texts.list}</span> {open > 0 && <b>{open}</b>}
		</Button>
	)
}
