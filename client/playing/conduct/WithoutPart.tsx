import { useShownName } from '../../smallGroups/PersonSign.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { conductTexts } from './texts.ts'
import { useCastPeople } from './useConducted.ts'
import type { Conducting } from './usePlayDeeds.ts'

/** So many names are read in one line; of the others the number is. */
const mostNames = 8

/** Who of those that are here has no part in the play, as soon as others have one; all of them can watch at once. */
export function WithoutPart({ prepared, conducted: { cast }, deeds }: Conducting) {
	const { cast: texts } = useTexts(conductTexts)
	const called = useShownName()
	const waiting = useCastPeople(prepared, cast).filter(({ member, isHere }) => !member && isHere)
	if (cast.length === 0 || waiting.length === 0) return null
	const canWatch = prepared.play.parts.some(({ group }) => group === 'observing')
	const names = waiting.slice(0, mostNames).map(({ name }) => called(name))
	const more = waiting.length - names.length
	return (
		<Notice
			tone="care"
			title={texts.without([...names, ...(more > 0 ? [texts.others(more)] : [])].join(', '))}
			action={
				canWatch && (
					<Button icon="eye" onClick={() => deeds.watchAll(waiting)}>
						{texts.watchAll(waiting.length)}
					</Button>
				)
			}
		>
			{texts.withoutHint}
		</Notice>
	)
}
