import { memo } from 'react'
import { useLocale } from '../texts/locale.ts'
import { personName } from '../texts/personName.ts'
import { useTexts } from '../texts/texts.ts'
import { ActorSymbol } from '../ui/ActorSymbol.tsx'
import { Icon } from '../ui/icon.tsx'
import { sameOrganisation } from './draft.ts'
import { type Organisations, useOrganisations } from './people.ts'
import { groupsTexts } from './texts.ts'

/** How somebody is called here. */
export const useShownName = (): ((name: string) => string) => {
	const locale = useLocale()
	return (name) => personName({ name, role: 'participant' }, locale)
}

/** The sign of a person's organisation, a plain dot if the registry does not know it. */
export const PersonSign = memo(function PersonSign({
	organisation,
	organisations,
}: {
	organisation: string
	organisations: Organisations
}) {
	const known = organisations.get(sameOrganisation(organisation))
	return <ActorSymbol kind={known?.kind} colour={known?.colour} size={16} />
})

/** The signs of a group's people side by side. */
export function PeopleSigns({ organisationsOf }: { organisationsOf: readonly string[] }) {
	const organisations = useOrganisations()
	const shown = organisationsOf.slice(0, 12)
	return (
		<span className="sg-signs" aria-hidden="true">
			{shown.map((organisation, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: several people come from one organisation
				<PersonSign key={i} organisation={organisation} organisations={organisations} />
			))}
		</span>
	)
}

/** Says of somebody that they take part without a device. */
export function WithoutDevice() {
	const { withoutDevice } = useTexts(groupsTexts)
	return (
		<span className="sg-sign" title={withoutDevice}>
			<Icon name="noDevice" size={16} label={withoutDevice} />
		</span>
	)
}
