package apply

import (
	"saruar/flows/step"
	"saruar/locales"
)

// The options of the form's choices. Their names are stored in answers and are never given another meaning.

func languages() []step.Option {
	return []step.Option{
		{Name: string(locales.Kazakh), Label: locales.CommonLangKk()},
		{Name: string(locales.Russian), Label: locales.CommonLangRu()},
	}
}

func directions() []step.Option {
	return []step.Option{
		{Name: "inclusion", Label: locales.CommonDirInclusion()},
		{Name: "education", Label: locales.CommonDirEducation()},
		{Name: "tourism", Label: locales.CommonDirTourism()},
		{Name: "culture", Label: locales.CommonDirCulture()},
		{Name: "ecology", Label: locales.CommonDirEcology()},
		{Name: "urban", Label: locales.CommonDirUrban()},
		{Name: "volunteering", Label: locales.CommonDirVolunteering()},
		{Name: "memory", Label: locales.CommonDirMemory()},
	}
}

// stageIdea has no results yet and is not asked for them.
const stageIdea = "idea"

func stages() []step.Option {
	return []step.Option{
		{Name: stageIdea, Label: locales.ApplyStageIdea()},
		{Name: "pilot", Label: locales.ApplyStagePilot()},
		{Name: "growing", Label: locales.ApplyStageGrowing()},
		{Name: "mature", Label: locales.ApplyStageMature()},
	}
}

func growthForms() []step.Option {
	return []step.Option{
		{Name: "regions", Label: locales.ApplyFormRegions()},
		{Name: "branch", Label: locales.ApplyFormBranch()},
		{Name: "franchise", Label: locales.ApplyFormFranchise()},
		{Name: "online", Label: locales.ApplyFormOnline()},
	}
}

func incomes() []step.Option {
	return []step.Option{
		{Name: "grants", Label: locales.ApplyIncomeGrants()},
		{Name: "donations", Label: locales.ApplyIncomeDonations()},
		{Name: "sales", Label: locales.ApplyIncomeSales()},
		{Name: "state", Label: locales.ApplyIncomeState()},
		{Name: "sponsors", Label: locales.ApplyIncomeSponsors()},
		{Name: "own", Label: locales.ApplyIncomeOwn()},
		{Name: "none", Label: locales.ApplyIncomeNone()},
	}
}

// budgets are bands of a year's budget in millions of tenge: none, up to 1, 5, 20, and more.
func budgets() []step.Option {
	return []step.Option{
		{Name: "none", Label: locales.ApplyBudgetNone()},
		{Name: "small", Label: locales.ApplyBudgetSmall()},
		{Name: "medium", Label: locales.ApplyBudgetMedium()},
		{Name: "large", Label: locales.ApplyBudgetLarge()},
		{Name: "huge", Label: locales.ApplyBudgetHuge()},
	}
}

func wishes() []step.Option {
	return []step.Option{
		{Name: "mentor", Label: locales.ApplyWantMentor()},
		{Name: "training", Label: locales.ApplyWantTraining()},
		{Name: "partners", Label: locales.ApplyWantPartners()},
		{Name: "funding", Label: locales.ApplyWantFunding()},
		{Name: "franchise", Label: locales.ApplyWantFranchise()},
		{Name: "media", Label: locales.ApplyWantMedia()},
		{Name: "legal", Label: locales.ApplyWantLegal()},
	}
}

func legalForms() []step.Option {
	return []step.Option{
		{Name: "person", Label: locales.ApplyLegalPerson()},
		{Name: "sole", Label: locales.ApplyLegalSole()},
		{Name: "company", Label: locales.ApplyLegalCompany()},
		{Name: "association", Label: locales.ApplyLegalAssociation()},
		{Name: "foundation", Label: locales.ApplyLegalFoundation()},
		{Name: "institution", Label: locales.ApplyLegalInstitution()},
		{Name: "other", Label: locales.ApplyLegalOther()},
	}
}

func promises() []step.Option {
	return []step.Option{
		{Name: "truth", Label: locales.ApplyConfirmTruth()},
		{Name: "leads", Label: locales.ApplyConfirmLeads()},
		{Name: "read", Label: locales.ApplyConfirmRead()},
	}
}
