import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { otherFormatTexts } from './otherFormatTexts.ts'

/** Says why nothing can be changed in a workshop that is laid out otherwise than this program does. */
export function OtherFormat({ age }: { age: 'older' | 'newer' }) {
	const { older, newer } = useTexts(otherFormatTexts)
	if (age === 'older') {
		return (
			<Notice tone="care" title={older.title}>
				{older.body}
			</Notice>
		)
	}
	return (
		<Notice tone="care" title={newer.title} action={<Button onClick={() => location.reload()}>{newer.reload}</Button>}>
			{newer.body}
		</Notice>
	)
}
