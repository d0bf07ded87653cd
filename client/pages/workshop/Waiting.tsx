import { useTexts } from '../../texts/texts.ts'
import { workshopTexts } from './texts.ts'
import '../../ui/late.css'

export function Waiting() {
	return <p className="workshop-waiting ui-late">{useTexts(workshopTexts).boardLoading}</p>
}
