"""What three offices planned in 2023 and 2024, quarter by quarter, and what became of it: see make.py.

A task has three wordings: of the programme that plans it, of the report that says it was done, of the next programme that takes it up
again. Where two tasks are near each other, that is on purpose.
"""
import random

# Heading over the task (who does it), programme, report, next programme. {day} is the last day, {q} the quarter, {y} the year.
TASKS = [
    ("Ủy ban nhân dân", "Kiểm tra an toàn thực phẩm tại các cơ sở kinh doanh ăn uống, xong trước ngày {day}",
     "Đã kiểm tra 32 cơ sở kinh doanh ăn uống về an toàn thực phẩm, nhắc nhở 04 cơ sở",
     "Tiếp tục kiểm tra ATTP tại các cơ sở ăn uống, xong trước ngày {day}"),
    ("Ủy ban nhân dân", "Kiểm tra công tác phòng cháy, chữa cháy tại chợ và các khu nhà trọ, xong trước ngày {day}",
     "Đã tổ chức đoàn kiểm tra PCCC ở chợ và 18 khu nhà trọ",
     "Tiếp tục kiểm tra phòng cháy, chữa cháy các khu nhà trọ, xong trước ngày {day}"),
    ("Ủy ban nhân dân", "Rà soát hộ nghèo, hộ cận nghèo theo chuẩn đa chiều, hoàn thành trước ngày {day}",
     "Đã hoàn thành việc rà soát hộ nghèo, cận nghèo tại 9 tổ dân phố",
     "Tiếp tục rà soát hộ nghèo, cận nghèo, hoàn thành trước ngày {day}"),
    ("Ủy ban nhân dân", "Rà soát các hộ kinh doanh chưa kê khai thuế, hoàn thành trước ngày {day}",
     "Đã rà soát được 64 hộ kinh doanh chưa kê khai thuế",
     "Tiếp tục rà soát số hộ kinh doanh chưa khai thuế, hoàn thành trước ngày {day}"),
    ("Ủy ban nhân dân", "Niêm yết công khai kế hoạch sử dụng đất năm {y}",
     "Đã niêm yết công khai kế hoạch sử dụng đất {y} tại trụ sở và nhà văn hóa các tổ",
     "Tiếp tục công khai kế hoạch sử dụng đất năm {y}"),
    ("Ủy ban nhân dân", "Bàn giao mặt bằng tuyến đường từ cầu Mới đến trường tiểu học trước ngày {day}",
     "Mặt bằng tuyến đường cầu Mới – trường tiểu học đã bàn giao xong cho nhà thầu",
     "Tiếp tục vận động các hộ còn lại bàn giao mặt bằng tuyến đường cầu Mới – trường tiểu học trước ngày {day}"),
    ("Ủy ban nhân dân", "Nạo vét kênh tiêu Bàu Sen trước ngày {day}",
     "Đã nạo vét xong 1,2 km kênh tiêu Bàu Sen",
     "Tiếp tục nạo vét kênh Bàu Sen, xong trước ngày {day}"),
    ("Ủy ban nhân dân", "Nạo vét mương thoát nước đường Lê Lợi trước ngày {day}",
     "Đã khơi thông, nạo vét 600 m mương thoát nước đường Lê Lợi",
     "Tiếp tục nạo vét mương thoát nước đường Lê Lợi trước ngày {day}"),
    ("Ủy ban nhân dân", "Lắp đặt hệ thống camera an ninh tại các ngã tư, xong trước ngày {day}",
     "Đã lắp 14 mắt camera an ninh tại các ngã tư",
     "Tiếp tục lắp camera an ninh ở các ngã tư còn lại, xong trước ngày {day}"),
    ("Ủy ban nhân dân", "Lắp đặt đèn chiếu sáng ngõ xóm tại tổ 3 và tổ 5, xong trước ngày {day}",
     "Hệ thống đèn chiếu sáng ngõ xóm tổ 3, tổ 5 đã lắp xong với 22 bóng",
     "Tiếp tục lắp đèn chiếu sáng ngõ xóm tổ 5, xong trước ngày {day}"),
    ("Ủy ban nhân dân", "Tổ chức đối thoại với nhân dân về thu gom, phân loại rác thải trước ngày {day}",
     "Đã tổ chức hội nghị đối thoại giữa Chủ tịch UBND với nhân dân về công tác thu gom, phân loại rác thải",
     "Tiếp tục tổ chức đối thoại với nhân dân về phân loại rác thải trước ngày {day}"),
    ("Ủy ban nhân dân", "Cấp giấy chứng nhận quyền sử dụng đất cho 25 hộ khu tái định cư trước ngày {day}",
     "Đã trao giấy chứng nhận quyền sử dụng đất cho 25/25 hộ khu tái định cư",
     "Tiếp tục cấp GCNQSDĐ cho các hộ khu tái định cư trước ngày {day}"),
    ("Ủy ban nhân dân", "Xây dựng kế hoạch phòng chống thiên tai và tìm kiếm cứu nạn trước ngày {day}",
     "UBND đã ban hành kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn",
     "Tiếp tục hoàn thiện kế hoạch PCTT và TKCN trước ngày {day}"),
    ("Ủy ban nhân dân", "Thu quỹ đền ơn đáp nghĩa tại các tổ dân phố trước ngày {day}",
     "Đã thu Quỹ Đền ơn đáp nghĩa được 86 triệu đồng",
     "Tiếp tục vận động thu quỹ đền ơn đáp nghĩa trước ngày {day}"),
    ("Ủy ban nhân dân", "Sửa chữa nhà văn hóa tổ dân phố số 4 trước ngày {day}",
     "Đã sửa chữa xong nhà văn hóa tổ dân phố số 4, đưa vào sử dụng",
     "Tiếp tục sửa chữa nhà văn hóa tổ dân phố số 4 trước ngày {day}"),
    ("Ủy ban nhân dân", "Sửa chữa nhà văn hóa tổ dân phố số 6 trước ngày {day}",
     "Nhà văn hóa tổ dân phố số 6 đã được sửa chữa, bàn giao cho tổ quản lý",
     "Tiếp tục sửa nhà văn hóa tổ dân phố số 6 trước ngày {day}"),
    ("Ủy ban nhân dân", "Tập huấn sử dụng dịch vụ công trực tuyến cho tổ công nghệ số cộng đồng",
     "Đã mở 02 lớp tập huấn về dịch vụ công trực tuyến cho thành viên các tổ công nghệ số cộng đồng",
     "Tiếp tục tập huấn dịch vụ công trực tuyến cho tổ công nghệ số cộng đồng"),
    ("Công an", "Ra quân xử lý vi phạm nồng độ cồn trên tuyến quốc lộ, xong trước ngày {day}",
     "Công an đã ra quân 06 đợt xử lý nồng độ cồn trên tuyến quốc lộ, lập biên bản 23 trường hợp",
     "Tiếp tục xử lý vi phạm nồng độ cồn trên quốc lộ, xong trước ngày {day}"),
    ("Công an", "Vận động nhân dân giao nộp vũ khí, vật liệu nổ, pháo trước ngày {day}",
     "Đã vận động giao nộp 05 khẩu súng tự chế và 12 kg pháo",
     "Tiếp tục vận động nhân dân giao nộp vũ khí, vật liệu nổ, pháo trước ngày {day}"),
    ("Công an", "Cấp căn cước công dân gắn chíp cho học sinh đủ 14 tuổi trước ngày {day}",
     "Đã làm thủ tục cấp CCCD gắn chíp cho 210 học sinh đủ 14 tuổi",
     "Tiếp tục cấp căn cước gắn chíp cho học sinh đủ 14 tuổi trước ngày {day}"),
    ("Ban Chỉ huy Quân sự", "Khám tuyển nghĩa vụ quân sự cho thanh niên trong độ tuổi trước ngày {day}",
     "Ban Chỉ huy Quân sự đã đưa 96 thanh niên đi khám tuyển nghĩa vụ quân sự",
     "Tiếp tục khám tuyển nghĩa vụ quân sự bổ sung trước ngày {day}"),
    ("Ban Chỉ huy Quân sự", "Huấn luyện dân quân cơ động trước ngày {day}",
     "Công tác huấn luyện lực lượng dân quân cơ động đã hoàn thành, quân số đạt 100%",
     "Tiếp tục huấn luyện dân quân cơ động trước ngày {day}"),
    ("Ban Chỉ huy Quân sự", "Huấn luyện dân quân tại chỗ và dân quân năm thứ nhất trước ngày {day}",
     "Đã huấn luyện xong dân quân năm thứ nhất và dân quân tại chỗ",
     "Tiếp tục huấn luyện dân quân tại chỗ trước ngày {day}"),
    ("Ủy ban Mặt trận Tổ quốc", "Vận động ủng hộ Quỹ Vì người nghèo trước ngày {day}",
     "Mặt trận Tổ quốc đã vận động Quỹ Vì người nghèo được 74 triệu đồng",
     "Tiếp tục vận động ủng hộ quỹ vì người nghèo trước ngày {day}"),
    ("Ủy ban Mặt trận Tổ quốc", "Giám sát việc thu các khoản đóng góp đầu năm học trước ngày {day}",
     "Đã giám sát các khoản thu, đóng góp đầu năm học tại 03 trường",
     "Tiếp tục giám sát các khoản thu đầu năm học trước ngày {day}"),
    ("Ủy ban Mặt trận Tổ quốc", "Tổ chức ngày hội Đại đoàn kết toàn dân ở khu dân cư",
     "Ngày hội Đại đoàn kết toàn dân tộc đã được tổ chức tại 9/9 khu dân cư",
     "Tiếp tục chuẩn bị ngày hội Đại đoàn kết ở khu dân cư"),
    ("Hội Liên hiệp Phụ nữ", "Ra mắt mô hình Phụ nữ thu gom phế liệu gây quỹ trước ngày {day}",
     "Hội Phụ nữ đã ra mắt mô hình thu gom phế liệu gây quỹ tại 04 chi hội",
     "Tiếp tục nhân rộng mô hình phụ nữ thu gom phế liệu gây quỹ trước ngày {day}"),
    ("Hội Liên hiệp Phụ nữ", "Khảo sát nhu cầu vay vốn của hội viên phụ nữ trước ngày {day}",
     "Đã khảo sát nhu cầu vay vốn của 118 hội viên phụ nữ",
     "Tiếp tục khảo sát nhu cầu vay vốn của hội viên trước ngày {day}"),
    ("Hội Nông dân", "Chuyển giao kỹ thuật trồng dưa lưới trong nhà màng cho hội viên trước ngày {day}",
     "Hội Nông dân đã tổ chức 02 buổi chuyển giao kỹ thuật trồng dưa lưới nhà màng",
     "Tiếp tục chuyển giao kỹ thuật trồng dưa lưới cho hội viên nông dân trước ngày {day}"),
    ("Hội Cựu chiến binh", "Thăm, tặng quà các hội viên cựu chiến binh là thương binh nặng trước ngày {day}",
     "Hội Cựu chiến binh đã thăm và tặng 16 suất quà cho hội viên là thương binh nặng",
     "Tiếp tục thăm hỏi hội viên cựu chiến binh thương binh nặng trước ngày {day}"),
    ("Đoàn Thanh niên", "Ra quân Ngày Chủ nhật xanh, trồng 300 cây bóng mát trước ngày {day}",
     "Đoàn Thanh niên đã ra quân Ngày Chủ nhật xanh và trồng được 340 cây bóng mát",
     "Tiếp tục trồng cây bóng mát trong các Ngày Chủ nhật xanh trước ngày {day}"),
    ("Đoàn Thanh niên", "Tổ chức giải bóng đá thanh niên trước ngày {day}",
     "Giải bóng đá thanh niên đã được tổ chức thành công với 8 đội tham dự",
     "Tiếp tục chuẩn bị giải bóng đá thanh niên, tổ chức trước ngày {day}"),
    ("Đảng ủy", "Kiểm tra việc chấp hành Điều lệ Đảng tại 03 chi bộ trực thuộc trước ngày {day}",
     "Đảng ủy đã kiểm tra 03 chi bộ về chấp hành Điều lệ Đảng",
     "Tiếp tục kiểm tra chấp hành Điều lệ Đảng ở các chi bộ trước ngày {day}"),
    ("Đảng ủy", "Tổ chức học tập chuyên đề về tư tưởng, đạo đức, phong cách Hồ Chí Minh trước ngày {day}",
     "Đã tổ chức cho 312 đảng viên học tập chuyên đề tư tưởng, đạo đức, phong cách Hồ Chí Minh",
     "Tiếp tục tổ chức học chuyên đề về đạo đức, phong cách Hồ Chí Minh trước ngày {day}"),
    ("Đảng ủy", "Mở lớp bồi dưỡng nhận thức về Đảng cho quần chúng ưu tú trước ngày {day}",
     "Đã mở 01 lớp bồi dưỡng nhận thức về Đảng, 27 quần chúng tham gia",
     "Tiếp tục cử quần chúng ưu tú học lớp bồi dưỡng nhận thức về Đảng trước ngày {day}"),
    ("Đảng ủy", "Sơ kết công tác quý {q} và triển khai nhiệm vụ quý sau trước ngày {day}",
     "Đã tổ chức hội nghị sơ kết công tác quý {q}", None),
    ("Hội đồng nhân dân", "Tiếp xúc cử tri trước kỳ họp thường lệ trước ngày {day}",
     "Thường trực HĐND đã tổ chức tiếp xúc cử tri trước kỳ họp tại 03 điểm, ghi nhận 21 ý kiến",
     "Tiếp tục tiếp xúc cử tri tại các tổ còn lại trước ngày {day}"),
    ("Hội đồng nhân dân", "Giám sát việc giải quyết kiến nghị của cử tri trước ngày {day}",
     "Đã giám sát kết quả giải quyết 21 kiến nghị của cử tri",
     "Tiếp tục giám sát giải quyết kiến nghị cử tri trước ngày {day}"),
    ("Trạm Y tế", "Tiêm bổ sung vắc xin sởi cho trẻ dưới 5 tuổi trước ngày {day}",
     "Trạm Y tế đã tiêm bổ sung vắc xin sởi cho 164 trẻ dưới 5 tuổi",
     "Tiếp tục tiêm vét vắc xin sởi cho trẻ dưới 5 tuổi trước ngày {day}"),
    ("Trạm Y tế", "Phun hóa chất diệt muỗi phòng sốt xuất huyết trước ngày {day}",
     "Đã phun hóa chất diệt muỗi, phòng chống sốt xuất huyết tại 9 tổ dân phố",
     "Tiếp tục phun hóa chất phòng bệnh sốt xuất huyết trước ngày {day}"),
]

# Reported in every quarter, planned in none.
ASIDE = [
    "Đã tiếp 14 lượt công dân, giải quyết 14/14 đơn thư",
    "Đã tổ chức chào cờ sáng thứ Hai đầu tuần tại trụ sở",
    "Công an đã tuần tra ban đêm tại các tổ dân phố",
    "Đã tuyên truyền trên hệ thống truyền thanh về an toàn giao thông",
    "Hội Phụ nữ đã tổ chức kỷ niệm ngày thành lập Hội",
]
ROMAN = "I II III IV".split()
SHARES = (("done", 0.5), ("repeated", 0.15), ("silent", 0.35))
QUARTERS = [(year, quarter) for year in (2023, 2024) for quarter in (1, 2, 3, 4)]


def outcome(rng):
    at = rng.random()
    for name, share in SHARES:
        at -= share
        if at < 0:
            return name
    return "silent"


def first_day(year, quarter):
    return (str(year), str(3 * quarter - 2), "4")


def report_day(year, quarter):
    return (str(year), str(3 * quarter), "27")


def office_documents(office, Document, head, on):
    """Programmes and reports of one office, and for every planned task what became of it."""
    documents, truth, waiting = [], [], []
    used = {}
    last = QUARTERS[-1]
    for number, (year, quarter) in enumerate(QUARTERS):
        rng = random.Random(f"{office[1]}/{year}/{quarter}/tasks")
        named = on(f"{year}-{3 * quarter - 2:02d}-04", office)
        programme = Document(f"{office[1]} {year} - Chuong trinh quy {quarter}.txt")
        head(programme, named, "ỦY BAN NHÂN DÂN", f"{10 + number}/CTr-UBND", "CHƯƠNG TRÌNH", office[1], first_day(year, quarter),
             f"Công tác quý {ROMAN[quarter - 1]} năm {year}")
        report = Document(f"{office[1]} {year} - Bao cao quy {quarter}.txt")
        head(report, named, "ỦY BAN NHÂN DÂN", f"{40 + number}/BC-UBND", "BÁO CÁO", office[1], report_day(year, quarter),
             f"Kết quả công tác quý {ROMAN[quarter - 1]} năm {year}")

        def words(template):
            day = f"{5 + rng.randrange(20)}/{3 * quarter}/{year}"
            return template.format(day=day, q=f"{ROMAN[quarter - 1]}/{year}", y=year)

        again = [(task, former) for task, former in waiting]
        waiting = []
        taken = {task for task, _ in again}
        # The same task may come once a year; it is another one then.
        fresh = rng.sample([i for i in range(len(TASKS)) if i not in taken and number - used.get(i, -9) >= 4], 9)
        used.update((task, number) for task in [*taken, *fresh])
        planned, done = [], []
        for task in [each for each, _ in again] + fresh:
            body, plan, result, repetition = TASKS[task]
            former = next((rows for each, rows in again if each == task), [])
            text = words(repetition if former else plan)
            came = outcome(rng)
            if came == "repeated" and (repetition is None or (year, quarter) == last):
                came = "silent"
            row = {"document": programme.name, "task": text, "state": "", "evidence_document": "", "evidence": ""}
            for each in former:  # planned once more here, whatever comes of it
                if not each["state"]:
                    each.update(state="repeated", evidence_document=programme.name, evidence=text)
            rows = [*former, row]
            if came == "done":
                said = words(result)
                done.append(said)
                for each in rows:
                    each.update(state="done", evidence_document=report.name, evidence=said)
            elif came == "repeated":
                waiting.append((task, rows))
            else:
                row["state"] = "overdue" if "{day}" in (repetition if former else plan) else "unknown"
            planned.append((body, text))
            truth.append(row)
        bodies = sorted({body for body, _ in planned}, key=[each[0] for each in TASKS].index)
        for at, body in enumerate(bodies, 1):
            programme.say("", f"{at}. {body}")
            programme.say(*(f"- {text}." for each, text in planned if each == body))
        report.say("", "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ")
        said = done + rng.sample(ASIDE, 2)
        rng.shuffle(said)
        report.say(*(f"- {text}." for text in said))
        documents += [programme, report]
    return documents, truth
