import { partElement } from '../../../../shared/blocks/document/index.ts'
import { usePaper } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { DetailsForm } from './DetailsForm.tsx'
import { PartForm } from './PartForm.tsx'
import { RefreshForm } from './RefreshForm.tsx'
import { TemplateForm } from './TemplateForm.tsx'

/** What is asked beside the page; on the board the part that is open to be written in. */
export function DocumentDialogs({ id }: { id: string }) {
	const paper = usePaper(id)
	const asking = usePersonal(id, (personal) => personal.asking)
	const open = usePersonal(id, (personal) => personal.open)
	if (!paper) return null
	const close = () => changePersonal(id, { asking: undefined })
	const part = paper.parts.find((each) => partElement(each.id) === open)
	return (
		<>
			{asking?.of === 'details' && (
				<DetailsForm id={id} paper={paper} kind={asking.kind ?? paper.kind} onClose={close} />
			)}
			{asking?.of === 'template' && <TemplateForm id={id} title={paper.title} onClose={close} />}
			{asking?.of === 'refresh' && <RefreshForm id={id} by={asking.by} onClose={close} />}
			{open !== undefined && (
				<PartForm id={id} part={part} onClose={() => changePersonal(id, { open: undefined, fresh: undefined })} />
			)}
		</>
	)
}
