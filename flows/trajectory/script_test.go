package trajectory_test

import (
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/trajectory"
)

func TestDiagnosisScript(t *testing.T) {
	t.Parallel()
	bad := odd(flowtest.Text("11"), flowtest.Text("-1"), flowtest.Text("7,5"), flowtest.Text("көп"), flowtest.Tap("n_11"))
	flowtest.Script{
		Flow: trajectory.Form, Keeps: true, New: starts(nil), Open: says("/diagnosis 1"), End: home,
		Lines: []flowtest.Line{
			{Step: "team", Good: flowtest.Tap("n_8"), Bad: bad},
			{Step: "model", Good: flowtest.Text("6"), Bad: bad},
			{Step: "product", Good: flowtest.Tap("n_7"), Bad: bad},
			{Step: "finance", Good: flowtest.Tap("n_0"), Bad: bad},
			{Step: "partners", Good: flowtest.Tap("n_5"), Bad: bad},
			{Step: "communication", Good: flowtest.Tap("n_6"), Bad: bad},
			{Step: "regions", Good: flowtest.Tap("n_2"), Bad: bad},
			{Step: "impact", Good: flowtest.Tap("n_10"), Bad: bad},
			{Step: "words", Good: flowtest.Text("Жақсы жыл"), Bad: odd(flowtest.Text(strings.Repeat("ж", 501)))},
			{Step: "summary", Good: flowtest.Tap("confirm"), Bad: odd(flowtest.Text("?"))},
		},
	}.Run(t)
}

func TestAHalfMadeDiagnosisOutlivesTheSession(t *testing.T) {
	t.Parallel()
	c := starts(nil)(t, "ru").Says("/diagnosis 1").Taps("n_8").Taps("n_6").At("trajectory_diagnosis.product")
	c.SetSession(engine.Session{})
	c.Says("/diagnosis 1").At("trajectory_diagnosis.product")
	for range 6 {
		c.Taps("n_5")
	}
	c.At("trajectory_diagnosis.words").Says("/cancel").Sees("остались в черновике").Says("/diagnosis 1").At("trajectory_diagnosis.words").Says("Хороший год")
	c.SetSession(engine.Session{})
	c.Says("/diagnosis 1").At("trajectory_diagnosis.summary").Sees("8", "6", "Хороший год").Taps("confirm")
	c.Says("/diagnosis 1").At("trajectory_diagnosis.team")
}

func TestNewGoalScript(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: trajectory.NewGoal, New: starts(nil), Open: says("/newgoal 1"), End: home,
		Lines: []flowtest.Line{
			{Step: "title", Good: flowtest.Text("Семейде филиал ашу"), Bad: odd(flowtest.Text(strings.Repeat("ж", 201)))},
			{Step: "metric", Good: flowtest.Text("30 бала келеді"), Bad: odd(flowtest.Text(strings.Repeat("ж", 121)))},
			{Step: "due", Good: flowtest.Text("5 наурыз"), Bad: odd(flowtest.Text("кеше"), flowtest.Text("05.11.2028"), flowtest.Text("31.02.2027"), flowtest.Text("?"))},
			{Step: "owner", Good: flowtest.Tap("42"), Bad: odd(flowtest.Tap("44"), flowtest.Text("Ерлан"))},
		},
	}.Run(t)
}

func TestCheckinScript(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: trajectory.Checkin, New: starts(nil), Open: says("/checkin 1"), End: home,
		Lines: []flowtest.Line{
			{Step: "done", Good: flowtest.Text("Екі кездесу өтті"), Bad: odd(flowtest.Text(strings.Repeat("ж", 601)))},
			{Step: "hindered", Good: flowtest.Tap("skip"), Bad: odd()},
			{Step: "next", Good: flowtest.Text("Үшінші кездесу"), Bad: odd()},
		},
	}.Run(t)
}

func finished(r *road) {
	r.sql(`update cohort set state = 'finished', finished_at = $1`, r.now.AddDate(0, -3, 0))
}

func TestFollowupScript(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: trajectory.Followup, New: starts(finished), Open: says("/followup 1"), End: home,
		Lines: []flowtest.Line{
			{Step: "running", Good: flowtest.Tap("grows"), Bad: odd(flowtest.Text("?"))},
			{Step: "people", Good: flowtest.Text("1 200"), Bad: odd(flowtest.Text("көп"), flowtest.Text("99999999999"))},
			{Step: "words", Good: flowtest.Text("Өсіп келеміз"), Bad: odd(flowtest.Text(strings.Repeat("ж", 801)))},
		},
	}.Run(t)
}
