import { useNow } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { discardForming, formingHere, showForming, useFormingHere } from './formingHere.ts'
import { useBegunBy } from './keptForming.ts'
import { groupsTexts } from './texts.ts'

/** The way into small groups from the step: to those at work, to what the last ones have made, or to new ones. */
export function GroupsEntry({ onGroups }: { onGroups: () => void }) {
	const texts = useTexts(groupsTexts)
	const { doc, desk } = useStage()
	const { sitting } = useNow()
	const { results } = useFormingHere(doc)
	const navigation = useNavigation()
	const begunBy = useBegunBy()
	if (sitting)
		return (
			<Notice
				tone="care"
				title={texts.working(sitting.groups.length)}
				action={
					<Button icon="groups" onClick={onGroups}>
						{texts.toGroups}
					</Button>
				}
			/>
		)
	const form = (
		<Button kind={results === undefined ? 'bare' : 'plain'} icon="groups" onClick={() => showForming(doc, true)}>
			{results === undefined ? texts.form : texts.formAnew}
		</Button>
	)
	if (begunBy !== undefined)
		return (
			<Notice
				tone="care"
				title={texts.forming(begunBy)}
				action={
					<>
						<Button icon="groups" onClick={() => showForming(doc, true)}>
							{texts.formOn}
						</Button>
						<Button kind="bare" onClick={() => discardForming(doc, desk)}>
							{texts.discard}
						</Button>
					</>
				}
			/>
		)
	if (results === undefined) return form
	return (
		<Notice
			tone="good"
			title={texts.resultsLie}
			action={
				<>
					<Button icon="forward" onClick={() => navigation.go({ to: 'board', board: results })}>
						{texts.seeResults}
					</Button>
					{form}
					<Button
						kind="icon"
						icon="close"
						aria-label={texts.close}
						onClick={() => {
							const { results: _seen, ...others } = formingHere(doc).get()
							formingHere(doc).set(others)
						}}
					/>
				</>
			}
		>
			{texts.resultsLieMore}
		</Notice>
	)
}
