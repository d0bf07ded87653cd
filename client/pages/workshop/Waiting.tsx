import { useTexts } from '../../texts/texts.ts'
import { workshopTexts } from './texts.ts'

export function Waiting() {
	return <p className="workshop-waiting">{useTexts(workshopTexts).boardLoading}</p>
}
