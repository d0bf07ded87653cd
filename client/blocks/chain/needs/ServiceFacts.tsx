import { useState } from 'react'
import { type Service, type ServiceFact, serviceFacts } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { chainTexts } from '../texts/chainTexts.ts'

/** What people who look for a service want to know of it: folded away, all of it may be open. */
export function ServiceFacts({
	service,
	onSay,
}: {
	service: Service
	onSay: (fact: ServiceFact, words: string) => void
}) {
	const texts = useTexts(chainTexts).services
	const said = serviceFacts.filter((fact) => service[fact] !== undefined).length
	return (
		<details className="chain-service-facts">
			<summary>{texts.facts(said)}</summary>
			<div>
				{serviceFacts.map((fact) => (
					<FactField
						key={fact}
						label={texts.fact[fact]}
						said={service[fact] ?? ''}
						onSay={(words) => onSay(fact, words)}
					/>
				))}
			</div>
		</details>
	)
}

/** Kept when somebody leaves it; what others say meanwhile is shown to whoever is not writing. */
function FactField({ label, said, onSay }: { label: string; said: string; onSay: (words: string) => void }) {
	const { mayWrite } = useRoom()
	const [draft, setDraft] = useState<string>()
	return (
		<TextField
			label={label}
			value={draft ?? said}
			disabled={!mayWrite}
			maxLength={textFields.serviceFact.limit}
			onChange={({ target }) => setDraft(target.value)}
			onBlur={() => {
				if (draft !== undefined && draft !== said) onSay(draft)
				setDraft(undefined)
			}}
		/>
	)
}
