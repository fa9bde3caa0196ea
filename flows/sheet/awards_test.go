package sheet_test

import (
	"testing"

	"saruar/store"
)

const awardsCSV = "Алушы;Токен саны;Уақыты;Себебі\n@Erlan_K;50;1:30;Сенбілік\n8 701 123 45 67;20;;Көмек\n52;0;;Нөл\n52;1,5;;Бөлшек\n52;бес;;Сөз\n52;5000;;Көп\n" +
	"52;5;көп;Уақыт\n52;5;;\n41;5;;Өзіме\n777;5;;Белгісіз\nx y;5;;Кім\n52;;;Мөлшерсіз\n@erlan_k;50;90 минут;Сенбілік\n"

func TestAListOfTokensIsTriedLineByLine(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	letter := w.imports(c, "awards", "tokens.csv", []byte(awardsCSV))
	w.sees(letter, "Список токенов: проверка готова", "Новых строк: 2", "Не принято: 11")
	want := "Алушы|Токен саны|Уақыты|Себебі|Строка|Почему не принято\n" +
		"52|0||Нөл|4|Количество токенов — целое число от 1\n52|1,5||Бөлшек|5|Количество токенов — целое число от 1\n" +
		"52|бес||Сөз|6|Количество токенов — целое число от 1\n52|5000||Көп|7|Столько токенов одному человеку дать нельзя: это больше лимита на месяц\n" +
		"52|5|көп|Уақыт|8|Время непонятно. Например: 2 часа, 1:30, 45 минут\n52|5|||9|Не указана причина\n" +
		"41|5||Өзіме|10|Себе, своему проекту и его команде давать токены нельзя\n777|5||Белгісіз|11|Бот не знает этого человека, или он из другого региона\n" +
		"x y|5||Кім|12|Нужен Telegram ID (число), @имя или телефон\n52|||Мөлшерсіз|13|Не указано количество токенов\n" +
		"'@erlan_k|50|90 минут|Сенбілік|14|Эта строка уже есть выше в файле"
	if got := joined(rows(t, letter.File)); got != want {
		t.Errorf("failed rows:\n%s", got)
	}
	if n := w.text(`select count(*)::text from award`); n != "0" {
		t.Fatalf("trying has made %s grants", n)
	}
	sent := w.decides(c, letter, "apply")
	w.sees(sent[0], "Список токенов: загрузка завершена", "Добавлено: 2", "[Выбрать бюджет для списка]")
	if got := w.text(`select state || ' ' || total || ' ' || sum from award_batch`); got != "draft 2 70" {
		t.Errorf("the batch is %s", got)
	}
	if got := w.text(`select string_agg(person || ' ' || amount || ' ' || coalesce(minutes, 0) || ' ' || reason, ', ' order by line) from award`); got != "52 50 90 Сенбілік, 51 20 0 Көмек" {
		t.Errorf("grants: %s", got)
	}
	if n := w.text(`select count(*)::text from transfer`); n != "0" {
		t.Errorf("%s movements by reading a file", n)
	}
}
